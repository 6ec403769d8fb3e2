import type { Id } from '../../schema/ids.ts'
import type { Span } from './requests.ts'

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
  /**
   * Of a write that must not be done twice: what comes to the same and can be, with the same parameters. It is sent in
   * place of the text where the transaction is tried again, as the database may have committed it before it was lost.
   */
  readonly again?: string
  readonly parameters?: Parameters
}

/** Part of the nodes with a label, in the order of one of their properties and then of their ids. */
export interface Stretch extends Span {
  readonly label: string
  readonly property: string
  readonly descending: boolean
  /** At most so many: the first of them, or the last in reverse. */
  readonly count: number
  readonly fromEnd: boolean
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
  /**
   * Ids of a stretch. Only of an engine whose indexes have no order, which would sort all nodes of the label for each
   * page of a list.
   */
  readIdsInOrder?(stretch: Stretch): Promise<Id[]>
  /** All statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>
  /** Whether the database answers. @throws {StoreUnavailable} when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
