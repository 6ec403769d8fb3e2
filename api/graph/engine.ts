import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
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

/** Nodes and relationships that are not there, as they are to be; a relationship without its ends is left out. */
export interface NewRows {
  readonly nodes: ReadonlyArray<NewThing & { readonly labels: readonly string[] }>
  /** Between nodes of the same engine that `create` made, named by their ids. */
  readonly relationships: ReadonlyArray<
    NewThing & { readonly type: string; readonly from: Id; readonly to: Id }
  >
}

interface NewThing {
  /** With the `id`. */
  readonly properties: Parameters
  /** Properties that are days of the engine's own type. */
  readonly days: Readonly<Record<string, Day>>
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

/**
 * What a load has while it goes on: no other load of the same database changes anything before it ends, by `commit`, by
 * `release`, or with its process.
 */
export interface Hold {
  /** Rows that can be written with `write`, as far as the memory of the database goes. */
  readonly mostRowsAtOnce: number
  /** Calls of `write` that may be under way at once. They are done in their order, and after one that failed no other. */
  readonly mostWritesAtOnce: number
  /** One read, of what others see and of what this load has written. */
  read(statement: Statement): Promise<Row[]>
  /** Writes what nobody else sees before `commit`, and nobody ever without it. */
  write(statements: readonly Statement[]): Promise<void>
  /**
   * Writes in a transaction of its own, for everybody to see; not to be mixed with `write`.
   * @throws {LoadUnderWay} when the database has lost this load and another one has begun
   */
  writeThrough(statements: readonly Statement[]): Promise<void>
  commit(): Promise<void>
  /** Gives up what was not committed. Nothing happens where that was done, or it was committed. */
  release(): Promise<void>
}

export interface CypherEngine {
  readonly name: EngineName
  /**
   * Constraints and indexes that the vocabulary needs: identity on every node type, and lookup by id
   * on the shared labels. Existing ones are left alone.
   */
  prepare(): Promise<void>
  /**
   * A number that grows whenever it is noticed that something was committed, by whomever: by a read that began before
   * that and ended after it, or by the first that began after it. What was read between two equal ones is of one state.
   */
  revision(): number
  /**
   * A number that stays the same as long as each read sees what those saw that ended before it, whichever member of a
   * cluster answers. Only of an engine where that may end.
   */
  era?(): number
  /** One read. Integers in `SKIP` and `LIMIT` are ordinary number parameters. Aborting stops the query. */
  read(statement: Statement, signal?: AbortSignal): Promise<Row[]>
  /**
   * Ids of a stretch. Only of an engine whose indexes have no order, which would sort all nodes of the label for each
   * page of a list.
   */
  readIdsInOrder?(stretch: Stretch): Promise<Id[]>
  /** All statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>
  /**
   * Makes what is not there without a statement, in less time. Only of an engine whose graph is thrown away where this
   * fails, as a part of the rows may be there then.
   */
  create?(rows: NewRows): Promise<void>
  /**
   * Begins a load. Only of an engine whose database others may load into at the same time.
   * @throws {LoadUnderWay} when another load goes on, and does not end soon
   */
  hold?(): Promise<Hold>
  /** Whether the database answers. @throws {StoreUnavailable} when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
