import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { earliest, latest } from '../../schema/partial-date.ts'
import type { NodeType, RelationType, UnitLevel } from '../../schema/vocabulary.ts'
import type { GraphReader } from '../graph/store.ts'
import type { Entry } from './entry.ts'
import { definitionsOf, namesOf } from './names-of.ts'

/** Node types that a search can find. */
export const foundTypes = [
  'Organization',
  'AdministrativeUnit',
  'ProjectArea',
  'Agreement',
  'JointActivity',
  'CooperationArea',
  'Programme',
  'LegalInstrument',
  'Source',
] as const satisfies readonly NodeType[]

/** The larger unit comes first among those of one name. */
const withoutKind: Readonly<Record<UnitLevel, number>> = {
  PROVINCE: 0.99,
  DISTRICT: 0.98,
  COMMUNE: 0.97,
  VILLAGE: 0.96,
}

/** Relations to the places that something lies in or is about. */
const placing = ['PART_OF', 'GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR', 'APPLIES_IN'] as const

type Ends = ReadonlyMap<Id, readonly Id[]>

/** Reads everything that can be found, with what tells namesakes apart. */
export async function* readEntries(store: GraphReader): AsyncGenerator<Entry> {
  const nodes = new Map<Id, GraphNode>()
  for (const type of foundTypes)
    for (const node of await store.readNodesOfType(type)) nodes.set(node.id, node)
  const places = await readEnds(store, placing, 'from')
  const parties = await readEnds(store, ['PARTY_TO'], 'to')
  const before = await readFormerUnits(store)
  for (const node of nodes.values()) {
    const within = above(node.id, places)
    const namesOfAll = (ids: Iterable<Id>) =>
      [...ids].flatMap((id) => {
        const found = nodes.get(id)
        const [text] = found ? namesOf(found) : []
        return found && text !== undefined ? [{ text, ...kindOf(found) }] : []
      })
    const former = new Set(
      (before.get(node.id) ?? []).flatMap((id) => [
        ...(isAboveCommune(nodes.get(id)) ? [id] : []),
        ...above(id, places),
      ]),
    )
    yield {
      id: node.id,
      type: node.type,
      names: namesOf(node),
      definitions: definitionsOf(node),
      ...kindOf(node),
      withoutKind: node.type === 'AdministrativeUnit' ? withoutKind[node.level] : 1,
      isUnnamed: 'unnamed' in node && node.unnamed,
      ...daysOf(node),
      within,
      near: [
        ...namesOfAll(within),
        ...namesOfAll(parties.get(node.id) ?? []),
        ...periodOf(node).map((text) => ({ text })),
      ],
      far: namesOfAll(former),
    }
  }
}

/** What is at the other ends of the relations of a node. */
async function readEnds(
  store: GraphReader,
  types: readonly RelationType[],
  own: 'from' | 'to',
): Promise<Map<Id, Id[]>> {
  const ends = new Map<Id, Id[]>()
  for (const type of types)
    for (const { from, to } of await store.readEnds(type)) {
      const [key, other] = own === 'from' ? [from, to] : [to, from]
      const list = ends.get(key)
      if (list) list.push(other)
      else ends.set(key, [other])
    }
  return ends
}

/** The units that ended in the reorganization which made a unit. */
async function readFormerUnits(store: GraphReader): Promise<Ends> {
  const made = await readEnds(store, ['CREATED_BY'], 'from')
  const ended = await readEnds(store, ['ENDED_BY'], 'to')
  return new Map([...made].map(([id, events]) => [id, events.flatMap((event) => ended.get(event) ?? [])]))
}

/** Everything that leads from the node to larger places, nearest first. */
function above(id: Id, places: Ends): Id[] {
  const found = new Set(places.get(id))
  // What is added while the set is gone through is gone through as well.
  for (const from of found) for (const to of places.get(from) ?? []) found.add(to)
  found.delete(id)
  return [...found]
}

function isAboveCommune(node: GraphNode | undefined): boolean {
  return node?.type === 'AdministrativeUnit' && (node.level === 'PROVINCE' || node.level === 'DISTRICT')
}

function daysOf(node: GraphNode): Pick<Entry, 'firstDay' | 'lastDay'> {
  if (node.type !== 'Organization' && node.type !== 'AdministrativeUnit') return {}
  const { validFrom, validTo } = node
  return {
    ...(validFrom ? { firstDay: earliest(validFrom) } : {}),
    ...(validTo ? { lastDay: latest(validTo) } : {}),
  }
}

function kindOf(node: GraphNode): Pick<Entry, 'kindName'> {
  return node.type === 'AdministrativeUnit' ? { kindName: node.unitType } : {}
}

/** Words that ask for one of several periods: the years of an agreement, and what is said of units. */
function periodOf(node: GraphNode): string[] {
  switch (node.type) {
    case 'Organization':
    case 'AdministrativeUnit':
      return node.validTo ? ['cũ'] : node.validFrom ? ['mới'] : []
    case 'Agreement':
    case 'JointActivity': {
      const signed = node.type === 'Agreement' ? node.signedOn : undefined
      return [signed, node.validFrom, node.validTo].flatMap((date) => (date ? [date.slice(0, 4)] : []))
    }
    default:
      return []
  }
}
