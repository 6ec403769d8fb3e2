import { CommanderError } from 'commander'
import { EnvironmentInvalid } from './graph/environment.ts'
import { storeFailures } from './graph/errors.ts'

/** What a program exits with for a reason that its user can do something about. */
type ExitCodes = ReadonlyArray<readonly [new (...args: never[]) => Error, number]>

/** Wrong settings, and a store that is not to be opened. */
export const commonExitCodes: ExitCodes = [
  [EnvironmentInvalid, 2],
  ...storeFailures.map((type) => [type, 3] as const),
]

/**
 * Says why the program ends, a defect with where it arose, and sets what it exits with. Of wrong arguments, and of help that was
 * asked for, the command has told by itself.
 */
export function failWith(error: unknown, codes: ExitCodes): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  const code = codes.find(([type]) => error instanceof type)?.[1]
  const text =
    error instanceof Error ? (code ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${text}\n`)
  process.exitCode = code ?? 1
}
