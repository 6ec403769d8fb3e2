import type { CoverageReason } from '../../schema/coverage-reasons.ts'
import type { Id } from '../../schema/ids.ts'
import type { ActorNode, GraphNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { type Basis, forceKinds, type OrganizationKind, type UnitLevel } from '../../schema/vocabulary.ts'
import type { Context } from '../context.ts'
import { BadUserInput } from '../errors.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { CoverageRule } from '../resolvers/generated.ts'
import { isWithin, readUnitsAbove } from './containment.ts'
import { mayExistOn, readRelated } from './nodes.ts'
import { readSector, type SectorUnit } from './sectors.ts'

type Organization = GraphNode<'Organization'>

/** Two actors that one would expect to coordinate on a day. */
export interface ExpectedPair {
  readonly actor: Organization
  /** The actor, and whatever else acts for it. */
  readonly actorBodies: readonly Id[]
  readonly counterpart: ActorNode
  /** The counterpart, and whatever else acts for its unit. */
  readonly counterpartBodies: readonly Id[]
  /** Units that its unit took the place of, and whatever acted for them. */
  readonly formerBodies: readonly Id[]
  readonly basis: Basis
  readonly why: readonly CoverageReason[]
  readonly citationIds: readonly Id[]
}

interface Expectation {
  readonly kinds: readonly OrganizationKind[]
  /** Levels of the units that are expected. */
  readonly levels: ReadonlySet<UnitLevel>
}

const expectations: Readonly<Record<CoverageRule, Expectation>> = {
  POST_AND_COMMUNES: { kinds: ['BORDER_GUARD_POST'], levels: new Set(['COMMUNE']) },
  GROUP_AND_UNITS: { kinds: ['ECONOMIC_DEFENCE_GROUP'], levels: new Set(['DISTRICT', 'COMMUNE']) },
  PARTY_COMMITTEES: { kinds: forceKinds, levels: new Set(['PROVINCE', 'DISTRICT', 'COMMUNE']) },
}

const maximumPairs = 20_000

/**
 * The pairs that the rule expects on the day, those of a unit within the place alone.
 * @throws {BadUserInput} when there are too many to look at
 */
export async function readExpectedPairs(
  { store, loaders }: Context,
  rule: CoverageRule,
  day: Day,
  within: Id | undefined,
): Promise<ExpectedPair[]> {
  const { kinds, levels } = expectations[rule]
  const page = await store.readOrganizations(
    { kinds, existsOn: day },
    { first: maximumPairs, orderBy: 'NAME' },
  )
  const sectors = await Promise.all(
    page.items.map(async ({ node }) => ({
      organization: node,
      units: await readSector(loaders, node, day, levels),
    })),
  )
  const above = within
    ? await readUnitsAbove(
        loaders,
        sectors.flatMap(({ units }) => units.map(({ unit }) => unit.id)),
      )
    : undefined
  const wanted = sectors.map(({ organization, units }) => ({
    organization,
    units: units.filter(({ unit }) => !above || !within || isWithin(above, unit.id, within)),
  }))
  const count = wanted.reduce((sum, { units }) => sum + units.length, 0)
  if (page.hasNextPage || count > maximumPairs)
    throw new BadUserInput(
      `More than ${maximumPairs.toLocaleString('en')} pairs are expected: ask for those "within" a unit.`,
    )
  const pairs = await Promise.all(
    wanted.flatMap(({ organization, units }) =>
      units.map((sectorUnit) =>
        rule === 'PARTY_COMMITTEES'
          ? readCommitteePairs(loaders, organization, sectorUnit, day)
          : readUnitPair(loaders, organization, sectorUnit),
      ),
    ),
  )
  return pairs.flat()
}

const inward = (type: 'GOVERNS' | 'PARTY_COMMITTEE_OF') => ({ types: [type], direction: 'in' }) as const

/** A party committee acts for its organization, and whoever governs a unit acts for the unit. */
async function readUnitPair(
  loaders: Loaders,
  organization: Organization,
  { unit, former, ...expected }: SectorUnit,
): Promise<ExpectedPair[]> {
  const [committees, governing, governingBefore] = await Promise.all([
    readRelated(loaders, organization.id, inward('PARTY_COMMITTEE_OF'), ['Organization']),
    readGoverning(loaders, [unit.id]),
    readGoverning(loaders, former),
  ])
  return [
    {
      ...expected,
      actor: organization,
      actorBodies: [organization.id, ...toIds(committees)],
      counterpart: unit,
      counterpartBodies: [unit.id, ...toIds(governing)],
      formerBodies: [...former, ...toIds(governingBefore)],
    },
  ]
}

/** The committees of the organization with those of the unit, which stands for one that is not known. */
async function readCommitteePairs(
  loaders: Loaders,
  organization: Organization,
  { unit, former, why, ...expected }: SectorUnit,
  day: Day,
): Promise<ExpectedPair[]> {
  const [own, governing, governingBefore] = await Promise.all([
    readRelated(loaders, organization.id, inward('PARTY_COMMITTEE_OF'), ['Organization']),
    readGoverning(loaders, [unit.id]),
    readGoverning(loaders, former),
  ])
  const committees = governing.filter(isPartyCommittee)
  const current = committees.filter((committee) => mayExistOn(committee, day))
  const counterparts: ActorNode[] = current.length > 0 ? current : [unit]
  return own
    .filter((committee) => mayExistOn(committee, day))
    .flatMap((actor) =>
      counterparts.map((counterpart) => ({
        ...expected,
        actor,
        actorBodies: [actor.id],
        counterpart,
        counterpartBodies: [unit.id, ...toIds(committees)],
        formerBodies: [...former, ...toIds(governingBefore.filter(isPartyCommittee))],
        // That both act for others is a conclusion of the rule.
        basis: 'INFERRED' as const,
        why: [
          { rule: 'COMMITTEE_OF', committee: actor, of: organization } as const,
          ...why,
          ...(counterpart === unit
            ? []
            : [{ rule: 'COMMITTEE_OF', committee: counterpart, of: unit } as const]),
        ],
      })),
    )
}

async function readGoverning(loaders: Loaders, units: readonly Id[]): Promise<Organization[]> {
  const bodies = await Promise.all(
    units.map((id) => readRelated(loaders, id, inward('GOVERNS'), ['Organization'])),
  )
  return bodies.flat()
}

function isPartyCommittee({ kind }: Organization): boolean {
  return kind === 'PARTY_COMMITTEE'
}

function toIds(nodes: readonly Organization[]): Id[] {
  return nodes.map(({ id }) => id)
}
