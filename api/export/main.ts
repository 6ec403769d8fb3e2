import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { readProgramVersion } from '../../schema/program-version.ts'
import { createContexts } from '../contexts.ts'
import { createDocuments } from '../documents.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { commonExitCodes, failWith } from '../exit-codes.ts'
import { readEnvironment } from '../graph/environment.ts'
import { openReader } from '../graph/open.ts'
import { renderVariables, variables } from '../graph/variables.ts'
import { Refused } from '../http/plain-answers.ts'
import { DataChanged, readWholeDataset } from './data-version.ts'
import { parameters, toAsked, toDrawable } from './parameters.ts'
import type { ExportFormat } from './pictures/wish.ts'
import { openNetwork } from './read-network.ts'
import { formatOf, formats } from './registry.ts'
import { assertNew, FileNotWritten, writeFile } from './write-file.ts'

interface Options {
  readonly to?: string
  readonly force?: boolean
  readonly origin?: string
  readonly [parameter: string]: string | readonly string[] | boolean | undefined
}

/** Whoever started the program wants it to end. */
class Stopped extends Error {
  override readonly name = 'Stopped'
}

const exitCodes = [
  ...commonExitCodes,
  [Stopped, 130],
  [FileNotWritten, 2],
  [Refused, 2],
  [BadUserInput, 2],
  [NotFound, 2],
  [DataChanged, 4],
] as const
const environmentNames = ['ATLAS_STORE', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function toFormat(text: string): ExportFormat {
  const format = formatOf(text)
  if (format) return format
  throw new InvalidArgumentError(`Formats are ${formats.map(({ id }) => id).join(', ')}.`)
}

/** The options as the address of an export has them. */
function toParams(options: Options): URLSearchParams {
  const params = new URLSearchParams()
  for (const { name } of parameters)
    for (const value of [options[name] ?? []].flat()) params.append(name, String(value))
  return params
}

async function writeExport(format: ExportFormat, options: Options): Promise<void> {
  const given = toAsked(toParams(options))
  const asked = format.isPicture ? toDrawable(given) : given
  const { store: settings, host, port } = readEnvironment(process.env)
  const store = await openReader(settings)
  const giveUp = new AbortController()
  const stop = () => giveUp.abort(new Stopped('Stopped; no file was written.'))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const context = createContexts({ store, documents: createDocuments(undefined) }).create(giveUp)
    const dataset = await readWholeDataset(context.store)
    const origin = new URL(options.origin ?? `http://${host}:${port || 4000}`).origin
    const opened = await openNetwork(context, asked, dataset, origin)
    const to = options.to ?? opened.toFileName(format.extension)
    if (!options.force) await assertNew(to)
    const began = performance.now()
    const network = await opened.read()
    let bytes = 0
    async function* parts() {
      for await (const part of format.write(network, asked)) {
        const written = Buffer.from(part)
        bytes += written.byteLength
        yield written
      }
    }
    await writeFile(parts(), to, giveUp.signal).catch((error: unknown) => {
      throw giveUp.signal.aborted ? giveUp.signal.reason : error
    })
    const seconds = ((performance.now() - began) / 1_000).toFixed(1)
    say(`${to === '-' ? 'standard output' : to}: ${bytes.toLocaleString('en')} bytes in ${seconds} s`)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await store.close()
  }
}

/** Whoever read the output has had enough of it, as `head` has. */
function isOutputClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

const command = new Command('api/export/main.ts')
  .description('Writes the coordination network, with the evidence of everything in it, as a file.')
  .version(readProgramVersion(), '-V, --version', 'tell the version of the program')
  .addArgument(
    new Argument('<format>', `one of ${formats.map(({ id }) => id).join(', ')}`).argParser(toFormat),
  )
  .option('--to <file>', 'file to write, which is there whole or not at all; - is standard output')
  .option('--force', 'write over a file that is there already')
  .option('--origin <address>', 'address of the viewer, for the link in the file')
for (const { name, isList, about } of parameters) {
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const option = new Option(`--${flag} <value>`, isList ? `${about}; may be given several times` : about)
  if (isList) option.argParser((value: string, all: readonly string[] = []) => [...all, value])
  command.addOption(option)
}
await command
  .addHelpText(
    'after',
    `${renderVariables(variables.filter(({ name }) => environmentNames.includes(name)))}

Exit codes: 2 wrong arguments or settings, 3 store not to be opened, 4 other data were loaded meanwhile.`,
  )
  .action(writeExport)
  .exitOverride()
  .parseAsync()
  .catch((error: unknown) => {
    if (!isOutputClosed(error)) failWith(error, exitCodes)
  })
