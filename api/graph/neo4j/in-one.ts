import type { Statement } from '../engine.ts'
import type { Session, Transaction } from './driver.ts'
import { toDriverParameters } from './values.ts'

/** Where statements can be sent, as within a transaction. */
export type Runner = Pick<Transaction, 'run'>

/** Sends the statement. */
export const run = (runner: Runner, { text, parameters }: Statement) =>
  runner.run(text, toDriverParameters(parameters))

/**
 * Does the work in one transaction of the session, which is closed then. The driver tries it again where that may help;
 * `isAgain` tells the work of it, as what it did before may have been committed.
 */
export async function inOne(
  session: Session,
  work: (runner: Runner, isAgain: boolean) => Promise<void>,
): Promise<void> {
  let attempts = 0
  try {
    await session.executeWrite((transaction) => work(transaction, attempts++ > 0))
  } finally {
    await session.close()
  }
}

/** Sends the statements one after the other, in the form that can be done twice where they may have been done. */
export async function runAll(
  runner: Runner,
  statements: readonly Statement[],
  isAgain: boolean,
): Promise<void> {
  for (const { text, again = text, parameters } of statements)
    await run(runner, { text: isAgain ? again : text, parameters })
}
