import { randomUUID } from 'node:crypto'
import { inTime, TooLate } from '../../in-time.ts'
import type { Hold, Row, Statement } from '../engine.ts'
import { LoadUnderWay } from '../errors.ts'
import type { Session, Transaction } from './driver.ts'
import { inOne, run, runAll } from './in-one.ts'
import { schemaObjects } from './prepare.ts'
import { toRow } from './values.ts'

export interface HoldSettings {
  openSession(): Session
  /** The database, for whoever is told that it is not to be had. */
  readonly where: string
  /** What a failure of the driver or server means to the caller. */
  toFailure(cause: unknown): unknown
  /** How long a load waits for another one to end, in milliseconds. */
  readonly patience?: number
}

/**
 * Rows that one transaction of a server with a heap of 1 GB has room for twice, at 3.4 kB a row. See
 * `schema/decisions/0015-loads-in-one-step.md`.
 */
const mostRowsAtOnce = 100_000

/** One that the server works at, and one that is made and sent meanwhile. */
const mostWritesAtOnce = 2

/**
 * A node that is made in the transaction of a load and never committed. Its id is unique, so that a second transaction
 * that makes it waits for the first, and goes on as soon as that has ended, be it with the process that began it.
 */
const take: Statement = { text: `MERGE (n:Dataset {id: 'load'})` }
const giveBack: Statement = { text: `MATCH (n:Dataset {id: 'load'}) DELETE n` }

/**
 * Says which load writes in many transactions. Each of them looks first whether it is still this one, for the
 * transaction that holds the lock may end without the load knowing: its connection is cut, a cluster changes its leader.
 */
const toMark = (load: string): Statement => ({
  text: `MERGE (n:Dataset {id: 'loader'}) SET n.load = $load`,
  parameters: { load },
})
/** Only where there is one: in the transactions of a load that has lost its lock, nothing is found any more. */
const toReplaceMark = (load: string): Statement => ({
  text: `MATCH (n:Dataset {id: 'loader'}) SET n.load = $load`,
  parameters: { load },
})
/** Written to before it is looked at, as only then nobody changes it before the transaction has ended. */
const toCheckMark = (load: string): Statement => ({
  text: `MATCH (n:Dataset {id: 'loader'}) SET n.isSeen = true WITH n WHERE n.load = $load RETURN n.load AS load`,
  parameters: { load },
})
const toRemoveMark = (load: string): Statement => ({
  text: `MATCH (n:Dataset {id: 'loader'}) SET n.isSeen = true WITH n WHERE n.load = $load DELETE n`,
  parameters: { load },
})

/**
 * Begins a load, in a transaction that lasts as long as it does.
 * @throws {LoadUnderWay} when another one does not end within the time that is waited
 */
export async function takeHold(settings: HoldSettings): Promise<Hold> {
  const { openSession, where, toFailure, patience = 10_000 } = settings
  const load = randomUUID()

  const inOwn = (work: Parameters<typeof inOne>[1]) => inOne(openSession(), work)
  const translated = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (cause) {
      throw toFailure(cause)
    }
  }

  const session = openSession()
  let transaction: Transaction | undefined
  let isMarked = false
  try {
    await translated(async () => {
      await makeIdsUnique(inOwn)
      transaction = session.beginTransaction()
      // Planned before the time runs: a server that has just started takes seconds over it.
      await transaction.run(`EXPLAIN ${take.text}`)
      const begun = transaction
      await inTime(patience, async () => run(begun, take)).catch((cause: unknown) => {
        if (!(cause instanceof TooLate)) throw cause
        void session.close().catch(() => undefined)
        throw new LoadUnderWay(where)
      })
      await inOwn(async (other) => void (await run(other, toReplaceMark(load))))
    })
  } catch (cause) {
    await session.close().catch(() => undefined)
    throw cause
  }

  const inHand = (): Transaction => {
    if (!transaction?.isOpen()) throw new Error('The load has ended: begin another one.')
    return transaction
  }

  return {
    mostRowsAtOnce,
    mostWritesAtOnce,
    read: (statement) =>
      translated(async (): Promise<Row[]> => (await run(inHand(), statement)).records.map(toRow)),
    write: (statements) => translated(async () => runAll(inHand(), statements, false)),
    writeThrough: (statements) =>
      translated(() =>
        inOwn(async (other, isAgain) => {
          if (isMarked) {
            const { records } = await run(other, toCheckMark(load))
            if (records.length === 0) throw new LoadUnderWay(where)
          } else await run(other, toMark(load))
          await runAll(other, statements, isAgain)
        }).then(() => {
          isMarked = true
        }),
      ),
    commit: () =>
      translated(async () => {
        if (isMarked) await inOwn(async (other) => void (await run(other, toRemoveMark(load))))
        else {
          for (const statement of [toRemoveMark(load), giveBack]) await run(inHand(), statement)
          await inHand().commit()
        }
        await session.close()
      }),
    // Closing the session rolls back what is under way.
    release: () => translated(() => session.close()),
  }
}

/** Without the constraint two transactions could make the same node at once. Asked for first, as most may not make it. */
async function makeIdsUnique(inOwn: (work: Parameters<typeof inOne>[1]) => Promise<void>): Promise<void> {
  const constraint = schemaObjects.find(({ name }) => name === 'atlas_id_Dataset')
  if (!constraint) throw new Error('The ids of data sets are not unique: indexes.ts lacks them.')
  let isThere = false
  await inOwn(async (transaction) => {
    const { records } = await transaction.run('SHOW INDEXES YIELD name WHERE name = $name RETURN name', {
      name: constraint.name,
    })
    isThere = records.length > 0
  })
  if (!isThere) await inOwn(async (transaction) => void (await run(transaction, constraint)))
}
