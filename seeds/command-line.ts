import { CommanderError } from 'commander'
import { EnvironmentInvalid } from '../api/graph/environment.ts'
import { storeFailures } from '../api/graph/errors.ts'
import type { Streams } from './command.ts'

/** What a run is given of the process around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** Aborted when the user wants the run to end. */
  readonly signal: AbortSignal
}

/** A run of a program, with what it was asked for. */
export interface Run<Options> extends Surroundings {
  readonly options: Options
  /** Says how it goes; silent when quiet. */
  say(text: string): void
  /** Says what is wrong. */
  complain(text: string): void
}

/** A program from arguments to exit code. What the user can mend is said in words; anything else is thrown. */
export type Program = (args: readonly string[], surroundings: Surroundings) => Promise<number>

interface Parts<Options> {
  /** @throws {CommanderError} with exit code 0 when help was asked for, or another when the use is wrong */
  readOptions(args: readonly string[], streams: Streams): Options
  /** What the program does, to its exit code. */
  run(run: Run<Options>): Promise<number>
  /** What is said of an error that this program alone has and its user can mend, as wrong use is. */
  explain?(error: unknown): string | undefined
}

/** The program of these parts; it exits with 2 for wrong use and settings, and with 3 for what is the store's. */
export function toProgram<Options extends { readonly quiet?: boolean }>(parts: Parts<Options>): Program {
  return async (args, surroundings) => {
    const { stdout, stderr } = surroundings
    const complain = (text: string) => void stderr.write(`${text}\n`)
    try {
      const options = parts.readOptions(args, surroundings)
      const say = options.quiet ? () => {} : (text: string) => void stdout.write(`${text}\n`)
      return await parts.run({ ...surroundings, options, say, complain })
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
      if (storeFailures.some((type) => error instanceof type)) {
        complain((error as Error).message)
        return 3
      }
      const explanation = error instanceof EnvironmentInvalid ? error.message : parts.explain?.(error)
      if (explanation === undefined) throw error
      complain(explanation)
      return 2
    }
  }
}

/**
 * Runs a program of the command line to its exit code. Ctrl-C says what is going to happen and asks the run to
 * end; a second one ends the process at once.
 */
export async function runOnCommandLine(run: Program, onInterrupt: string): Promise<void> {
  const interruption = new AbortController()
  process.once('SIGINT', () => {
    process.stderr.write(`\n${onInterrupt}; Ctrl-C again ends at once.\n`)
    interruption.abort()
  })
  const { env, stdout, stderr } = process
  // Whoever read it, as `head` does, has read enough.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  process.exitCode = await run(process.argv.slice(2), { env, stdout, stderr, signal: interruption.signal })
}
