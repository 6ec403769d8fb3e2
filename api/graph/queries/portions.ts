import { type NodeLabel, namesOf, partyNamesOf, toValueList } from '../own-properties.ts'
import type { ActorPortion, CoordinationPortion, PartyPortion } from '../requests.ts'

/** Everything that a list may read of a node. */
export type Portion = CoordinationPortion & ActorPortion

/** A party `r` of an actor `m`: the values of the one and of the other, as `toParty` takes them. */
export function partyElement(portion: PartyPortion = {}): string {
  const actor = toValueList('m', namesOf('Actor', portion.actor))
  return `[${toValueList('r', partyNamesOf(portion))}, ${actor}]`
}

/** What a page reads of each node `n`, which stands at `key`. */
export interface Element {
  /** Reads what stands beside the node, as `further`; empty where nothing is wanted. */
  readonly further: string
  /** The values of the node, its key, and what stands beside it, as `toItem` takes them. */
  readonly element: string
}

export function elementOf(label: NodeLabel, { parties, withCounts, properties }: Portion = {}): Element {
  const further = parties
    ? `CALL (n) { MATCH (n)<-[r:PARTY_TO]-(m) RETURN collect(${partyElement(parties)}) AS further }`
    : withCounts
      ? 'CALL (n) { MATCH (n)-[:PARTY_TO]->(c) RETURN count(DISTINCT c) AS further }'
      : ''
  const node = toValueList('n', namesOf(label, { properties }))
  return { further, element: `[${node}, key${further && ', further'}]` }
}
