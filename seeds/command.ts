import { Command } from 'commander'
import { renderVariables, variables } from '../api/graph/variables.ts'
import { readProgramVersion } from '../schema/program-version.ts'
import type { Surroundings } from './command-line.ts'

/** Where a program says what it has to say. */
export type Streams = Pick<Surroundings, 'stdout' | 'stderr'>

/**
 * A command that throws a `CommanderError` where it would end the process, and whose help tells of the variables that
 * concern it and, after them, of what else is to be known.
 */
export function createCommand(
  name: string,
  { stdout, stderr }: Streams,
  help: { readonly concerned: (variable: string) => boolean; readonly more: string },
): Command {
  return new Command(name)
    .helpOption('-h, --help', 'show this')
    .version(readProgramVersion(), '-V, --version', 'tell the version of the program')
    .addHelpText('after', renderVariables(variables.filter(({ name }) => help.concerned(name))))
    .addHelpText('after', help.more)
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .showHelpAfterError(`See npm run ${name} -- --help.`)
    .exitOverride()
}
