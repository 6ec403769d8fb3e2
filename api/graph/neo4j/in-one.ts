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

/**
 * Sends the statements, in the form that can be done twice where they may have been done. The server does them in their
 * order, and those after one that fails not at all: none has to wait here for the answer to the one before.
 */
export async function runAll(
  runner: Runner,
  statements: readonly Statement[],
  isAgain: boolean,
): Promise<void> {
  await Promise.all(
    statements.map(({ text, again = text, parameters }) =>
      run(runner, { text: isAgain ? again : text, parameters }),
    ),
  )
}
