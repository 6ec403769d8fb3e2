import { createCommand, type Streams } from '../command.ts'

export interface Options {
  readonly file: string
  /** Loads the file, in place of writing it. */
  readonly restore: boolean
  readonly quiet: boolean
}

const help = `
Examples:
  npm run backup -- atlas-2026-12-01.backup
  npm run backup -- atlas-2026-12-01.backup --restore

A backup holds the data set, whichever engine has it, and the saved views. Restoring makes the graph hold the data
set and nothing else. Both may be done while servers run.

Exit codes:
  0    done
  2    wrong use, or a file that cannot be read or written, is no backup or is not whole
  3    the graph store is locked, unavailable, refuses access, cannot be written, is damaged or is of a newer program,
       or another load goes on
  130  ended by Ctrl-C: no backup was written; a restore that was ended is completed by another`

const concerned = new Set([
  'ATLAS_STORE',
  'ATLAS_VIEWS',
  'NEO4J_URI',
  'NEO4J_USER',
  'NEO4J_PASSWORD',
  'NEO4J_DATABASE',
])

/**
 * The options that the arguments give.
 *
 * @throws {CommanderError} with exit code 0 when help was asked for, or another when the use is wrong.
 */
export function readOptions(args: readonly string[], streams: Streams): Options {
  const program = createCommand('backup', streams, { concerned: (name) => concerned.has(name), more: help })
    .description('Keeps the data set and the saved views in a file, or brings them back from it.')
    .argument('<file>', 'the backup')
    .option('--restore', 'load the data set and the views of the file, in place of writing it')
    .option('--quiet', 'say only what is wrong')
    .parse(args, { from: 'user' })
  return {
    file: String(program.args[0]),
    restore: false,
    quiet: false,
    ...program.opts<Partial<Options>>(),
  }
}
