import type { DrawnCitationPartsFragment, UnitLevel } from '../client/generated.ts'

/** What is known of a node besides what the picture tells. */
export interface NodeFacts {
  readonly aliases: readonly string[]
  /** Ids of the citations that it rests on. */
  readonly citations: readonly string[]
  /** Of a unit. */
  readonly level?: UnitLevel
  /** Of an agreement: its official number, when it was signed, and why it stands as it does on the day. */
  readonly number?: string
  readonly signedOn?: string
  readonly reason?: string
  readonly reasonEn?: string
}

/** What is drawn rests on, all of one data set. */
export interface DrawnEvidence {
  readonly dataset: { readonly version: string; readonly loadedAt: string }
  /** By id of the node. */
  readonly facts: ReadonlyMap<string, NodeFacts>
  /** By id. */
  readonly citations: ReadonlyMap<string, DrawnCitationPartsFragment>
  /** Names by id. */
  readonly places: ReadonlyMap<string, string>
}

/** Ids of what is to be read. */
export interface EvidenceWish {
  readonly nodes: Iterable<string>
  /** Those that drawn lines rest on. */
  readonly citations: Iterable<string>
  readonly places: Iterable<string>
  /** The day that the reasons of statuses are of. */
  readonly day: string
}
