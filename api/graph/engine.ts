/**
 * The Cypher engine: all that the graph store needs of a database. An adapter knows its driver, its value
 * types and its dialect; nothing above it does.
 */

/** Values as they go in as parameters and come out in rows: dates are ISO strings, integers are numbers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Parameters = { readonly [name: string]: Value }
export type Row = { readonly [column: string]: Value }

export interface Statement {
  readonly text: string
  readonly parameters?: Parameters
}

export type EngineName = 'embedded' | 'neo4j'

export interface CypherEngine {
  readonly name: EngineName
  /**
   * Constraints and indexes that the vocabulary needs: identity on every node type, and lookup by id
   * on the shared labels. Existing ones are left alone.
   */
  prepare(): Promise<void>
  /** One read. Integers in `SKIP` and `LIMIT` are ordinary number parameters. Aborting stops the query. */
  read(statement: Statement, signal?: AbortSignal): Promise<Row[]>
  /** All statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>
  /** Whether the database answers. @throws {StoreUnavailable} when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
