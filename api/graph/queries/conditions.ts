import { foldName } from '../../../schema/names.ts'
import type { Day } from '../../../schema/partial-date.ts'
import { bindingRoles } from '../../../schema/vocabulary.ts'
import type { Value } from '../engine.ts'
import type { NodeLabel } from '../own-properties.ts'
import type { CoordinationConditions, OrganizationConditions, UnitConditions } from '../requests.ts'

/**
 * Which nodes a list is of. A selection begins where fewest nodes are: at the ids, parties, places or areas
 * asked for, or else at the label. What it did not begin with is tested on each node.
 */
export interface Selection {
  readonly label: NodeLabel
  /** Whether it is of all nodes with the label. */
  readonly isWhole: boolean
  /** Binds `n`, each node once. */
  readonly match: string
  readonly conditions: readonly string[]
  readonly parameters: Readonly<Record<string, Value>>
}

/** A unit lies at most this deep in another: village, commune, district, province, and an area within. */
const depth = 4

interface Condition {
  readonly name: string
  readonly value: Value | undefined
  /** Further parameters of the test and the anchor. */
  readonly also?: Readonly<Record<string, Value>>
  /** Begins the selection and binds `n`; several ways may lead to one node. */
  readonly anchor?: string
  readonly test: string
}

/** The first condition that can begin does; an absent one is dropped. */
function toSelection(label: NodeLabel, wanted: readonly Condition[]): Selection {
  const given = wanted.filter(({ value }) => value !== undefined)
  const start = given.find(({ anchor }) => anchor)
  return {
    label,
    isWhole: given.length === 0,
    match: start ? `${start.anchor}\nWITH DISTINCT n` : `MATCH (n:${label})`,
    conditions: given.filter((condition) => condition !== start).map(({ test }) => test),
    parameters: Object.fromEntries(
      given.flatMap(({ name, value, also = {} }) =>
        value === undefined ? [] : [[name, value], ...Object.entries(also)],
      ),
    ),
  }
}

export function selectCoordinations(where: CoordinationConditions): Selection {
  return toSelection('Coordination', [
    {
      name: 'ids',
      value: where.ids,
      anchor: 'UNWIND $ids AS wantedId MATCH (n:Coordination {id: wantedId})',
      test: 'n.id IN $ids',
    },
    {
      name: 'parties',
      value: where.parties,
      anchor: 'UNWIND $parties AS partyId MATCH (:Actor {id: partyId})-[:PARTY_TO]->(n:Coordination)',
      test: 'EXISTS { (n)<-[:PARTY_TO]-(party:Actor) WHERE party.id IN $parties }',
    },
    {
      name: 'places',
      value: where.places,
      also: { placesAlone: where.placesAlone ?? [] },
      anchor: `UNWIND $places AS placeId
MATCH (:Place {id: placeId})<-[:PART_OF*0..${depth}]-(within)<-[:APPLIES_IN]-(n:Coordination)
WHERE within.id = placeId OR NOT placeId IN $placesAlone`,
      test: `EXISTS { (n)-[:APPLIES_IN]->(within)-[:PART_OF*0..${depth}]->(place:Place)
    WHERE place.id IN $places AND (within.id = place.id OR NOT place.id IN $placesAlone) }`,
    },
    {
      name: 'areas',
      value: where.areas,
      anchor: 'UNWIND $areas AS areaId MATCH (:CooperationArea {id: areaId})<-[:COVERS]-(n:Coordination)',
      test: 'EXISTS { (n)-[:COVERS]->(area:CooperationArea) WHERE area.id IN $areas }',
    },
    {
      name: 'implements',
      value: where.implements,
      anchor:
        'UNWIND $implements AS instrumentId MATCH (:Instrument {id: instrumentId})<-[:IMPLEMENTS]-(n:Coordination)',
      test: 'EXISTS { (n)-[:IMPLEMENTS]->(instrument:Instrument) WHERE instrument.id IN $implements }',
    },
    lostParty(where.lostPartyBefore),
    { name: 'kinds', value: where.kinds, test: 'n.kind IN $kinds' },
    {
      name: 'partyKinds',
      value: where.partyKinds,
      test: 'EXISTS { (n)<-[:PARTY_TO]-(body:Organization) WHERE body.kind IN $partyKinds }',
    },
    { name: 'signedFrom', value: where.signedFrom, test: 'n.signedOnLatest >= date($signedFrom)' },
    { name: 'signedTo', value: where.signedTo, test: 'n.signedOnEarliest <= date($signedTo)' },
    {
      name: 'sources',
      value: where.sources,
      test: 'any(sourceId IN n.sourceIds WHERE sourceId IN $sources)',
    },
    { name: 'basis', value: where.basis, test: 'n.basis = $basis' },
  ])
}

/** Begins at the actors that ended, as they are fewer than the coordinations. */
function lostParty(before: Day | undefined): Condition {
  const ended = 'lostParty.validToLatest < date($lostPartyBefore)'
  const binds = `lost.role IN ['${bindingRoles.join("', '")}']`
  return {
    name: 'lostPartyBefore',
    value: before,
    anchor: `MATCH (lostParty:Actor) WHERE ${ended}
MATCH (lostParty)-[lost:PARTY_TO]->(n:Coordination) WHERE ${binds}`,
    test: `EXISTS { (n)<-[lost:PARTY_TO]-(lostParty:Actor) WHERE ${binds} AND ${ended} }`,
  }
}

export function selectOrganizations(where: OrganizationConditions): Selection {
  const ties = 'GOVERNS|BASED_IN|RESPONSIBLE_FOR'
  return toSelection('Organization', [
    {
      name: 'places',
      value: where.places,
      also: { placesAlone: where.placesAlone ?? [] },
      anchor: `UNWIND $places AS placeId
MATCH (:Place {id: placeId})<-[:PART_OF*0..${depth}]-(within)<-[:${ties}]-(n:Organization)
WHERE within.id = placeId OR NOT placeId IN $placesAlone`,
      test: '',
    },
    { name: 'kinds', value: where.kinds, test: 'n.kind IN $kinds' },
    hasText(where.text),
    existsOn(where.existsOn),
  ])
}

export function selectUnits(where: UnitConditions): Selection {
  return toSelection('AdministrativeUnit', [
    {
      name: 'code',
      value: where.code,
      anchor: 'MATCH (n:AdministrativeUnit {code: $code})',
      test: '',
    },
    {
      name: 'within',
      value: where.within,
      anchor: `MATCH (:AdministrativeUnit {id: $within})<-[:PART_OF*1..${depth}]-(n:AdministrativeUnit)`,
      test: `EXISTS { (n)-[:PART_OF*1..${depth}]->(above:AdministrativeUnit) WHERE above.id = $within }`,
    },
    { name: 'level', value: where.level, test: 'n.level = $level' },
    hasText(where.text),
    existsOn(where.existsOn),
  ])
}

/** A text without letter or digit asks for no word, and so is no condition. */
function hasText(text: string | undefined): Condition {
  const terms = foldName(text ?? '')
    .split(' ')
    .filter(Boolean)
  return {
    name: 'terms',
    value: terms.length > 0 ? terms : undefined,
    test: `all(term IN $terms WHERE (' ' + n.searchKey) CONTAINS (' ' + term))`,
  }
}

function existsOn(day: Day | undefined): Condition {
  return {
    name: 'existsOn',
    value: day,
    test: `(n.validFromEarliest IS NULL OR n.validFromEarliest <= date($existsOn))
  AND (n.validToLatest IS NULL OR n.validToLatest >= date($existsOn))`,
  }
}
