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

/** What a name search looks for: every term has to begin a word of the node's `searchKey`. */
export interface NameQuery {
  /** Labels to search in; each has a search index. */
  readonly labels: readonly string[]
  /** Folded words; see `foldName`. At least one. */
  readonly terms: readonly string[]
  readonly limit: number
}

export type EngineName = 'embedded' | 'neo4j'

export interface CypherEngine {
  readonly name: EngineName
  /**
   * Constraints and indexes that the vocabulary needs: identity on every node type, lookup by id on the
   * shared labels, name search. Existing ones are left alone.
   */
  prepare(): Promise<void>
  /** One read. Integers in `SKIP` and `LIMIT` are ordinary number parameters. Aborting stops the query. */
  read(statement: Statement, signal?: AbortSignal): Promise<Row[]>
  /** All statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>
  /** Ids of the nodes whose names hold all terms; candidates in no order that means anything. */
  searchNames(query: NameQuery): Promise<string[]>
  /** Whether the database answers. @throws {StoreUnavailable} when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
