import type { CypherEngine } from '../engine.ts'

/**
 * A step from one version of the graph's schema to the next: what loading alone would not bring about, as it compares
 * digests and knows the words of today. It may be cut off anywhere and is then run again from its beginning, so that
 * what was done already must be left as it is. Large changes are written in several transactions.
 */
export interface Migration {
  /** What it did, for whoever ran it: the end of a sentence, in the past. */
  readonly does: string
  run(engine: Pick<CypherEngine, 'read' | 'write'>): Promise<void>
}
