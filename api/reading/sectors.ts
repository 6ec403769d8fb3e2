import type { CoverageReason } from '../../schema/coverage-reasons.ts'
import type { Id } from '../../schema/ids.ts'
import type { GraphNode, PlaceNode, Relation } from '../../schema/nodes.ts'
import { type Day, latest } from '../../schema/partial-date.ts'
import type { Basis, UnitLevel } from '../../schema/vocabulary.ts'
import { placeTypes } from '../filter.ts'
import { groupBy } from '../group-by.ts'
import type { Loaders } from '../loading/loaders.ts'
import { isNodeOf, mayExistOn, readNodesOf } from './nodes.ts'
import { readSuccessions } from './successions.ts'

type Organization = GraphNode<'Organization'>
type Unit = GraphNode<'AdministrativeUnit'>

/** A unit of an organization's sector on a day, and why it is. */
export interface SectorUnit {
  readonly unit: Unit
  /** Units that it took the place of, through which it belongs to the sector. */
  readonly former: readonly Id[]
  readonly basis: Basis
  readonly why: readonly CoverageReason[]
  readonly citationIds: readonly Id[]
}

/**
 * The units of the levels in the sector of an organization on the day: those that it is responsible for; those
 * that its zone lies in; the commune of a village; and of units that ended before the day, those that took
 * their place.
 */
export async function readSector(
  loaders: Loaders,
  organization: Organization,
  day: Day,
  levels: ReadonlySet<UnitLevel>,
): Promise<SectorUnit[]> {
  const related = await loaders.related(organization.id, {
    types: ['RESPONSIBLE_FOR'],
    direction: 'out',
    validOn: day,
    nodeTypes: placeTypes,
  })
  const named = await Promise.all(
    Array.from(groupBy(related, ({ node }) => node.id).values(), (ways) => {
      const [{ node: place }] = ways
      if (!isNodeOf(place, placeTypes)) return []
      const relations = ways.map(({ relation }) => relation)
      return readNamed(loaders, organization, place, relations)
    }),
  )
  const found = await Promise.all(named.flat().map((entry) => readOnDay(loaders, entry, day)))
  const units = new Map<Id, SectorUnit>()
  for (const entry of found.flat())
    if (levels.has(entry.unit.level)) units.set(entry.unit.id, join(units.get(entry.unit.id), entry))
  return [...units.values()]
}

/** A unit that belongs to the sector in two ways, told by the one that a source states. */
function join(known: SectorUnit | undefined, other: SectorUnit): SectorUnit {
  if (!known) return other
  const told = known.basis === 'INFERRED' && other.basis === 'STATED' ? other : known
  return {
    ...told,
    former: [...new Set([...known.former, ...other.former])],
    citationIds: [...new Set([...known.citationIds, ...other.citationIds])],
  }
}

/** The units that a place of the sector stands for, whether or not they exist on the day. */
async function readNamed(
  loaders: Loaders,
  organization: Organization,
  place: PlaceNode,
  relations: readonly Relation[],
): Promise<SectorUnit[]> {
  const why = [{ rule: 'RESPONSIBLE_FOR', actor: organization, place }] as const
  const citationIds = citationsOf(relations)
  if (place.type === 'AdministrativeUnit' && place.level !== 'VILLAGE') {
    const basis = relations.some((relation) => relation.basis === 'STATED') ? 'STATED' : 'INFERRED'
    return [{ unit: place, former: [], basis, why, citationIds }]
  }
  const within = await loaders.related(place.id, {
    types: ['PART_OF'],
    direction: 'out',
    nodeTypes: ['AdministrativeUnit'],
  })
  const units = new Map(within.map(({ node }) => [node.id, node]))
  return [...units.values()].filter(isUnit).map((unit) => ({
    unit,
    former: [],
    basis: 'INFERRED',
    why: [...why, { rule: 'LIES_IN', place, within: unit }],
    citationIds: [
      ...citationIds,
      ...citationsOf(within.flatMap(({ node, relation }) => (node.id === unit.id ? relation : []))),
    ],
  }))
}

const isUnit = (node: GraphNode): node is Unit => isNodeOf(node, ['AdministrativeUnit'])

/** The unit itself where it exists on the day, or else what took its place. */
async function readOnDay(loaders: Loaders, entry: SectorUnit, day: Day): Promise<SectorUnit[]> {
  const { unit } = entry
  if (mayExistOn(unit, day)) return [entry]
  if (!unit.validTo || day <= latest(unit.validTo)) return []
  const successions = await readSuccessions(loaders, unit.id, day)
  const units = await readNodesOf(
    loaders,
    successions.map(({ actorId }) => actorId),
    ['AdministrativeUnit'],
  )
  return units
    .filter((successor) => mayExistOn(successor, day))
    .flatMap((successor) => {
      const succession = successions.find(({ actorId }) => actorId === successor.id)
      if (!succession) return []
      const { on, extent } = succession
      return [
        {
          unit: successor,
          former: [...entry.former, unit.id],
          basis: 'INFERRED' as const,
          why: [...entry.why, { rule: 'SUCCEEDS', actor: successor, former: unit, on, extent } as const],
          citationIds: [...new Set([...entry.citationIds, ...succession.citationIds])],
        },
      ]
    })
}

function citationsOf(cited: ReadonlyArray<{ readonly citationIds: readonly Id[] }>): Id[] {
  return [...new Set(cited.flatMap(({ citationIds }) => citationIds))]
}
