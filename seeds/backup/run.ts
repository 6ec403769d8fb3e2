import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import { derivationVersion } from '../../api/graph/derived.ts'
import { type Environment, EnvironmentInvalid, readEnvironment } from '../../api/graph/environment.ts'
import { schemaVersion } from '../../api/graph/migrations/index.ts'
import { openReader } from '../../api/graph/open.ts'
import { variables } from '../../api/graph/variables.ts'
import type { Surroundings } from '../command-line.ts'
import { loadInto } from '../load-into.ts'
import { counted } from '../problem.ts'
import { createProgressDisplay } from '../progress.ts'
import { storeErrors } from '../run.ts'
import { renderLoaded, renderUnchanged, sizeText } from '../summary.ts'
import { BackupFailed, formatVersion } from './backup.ts'
import { readBackup, writeBackup } from './file.ts'
import { type Options, readOptions } from './options.ts'
import { readStoredPlan } from './stored-plan.ts'
import { readViews, writeViews } from './views.ts'

/** 0 done, 2 wrong use or file, 3 the store, 130 ended on request. */
type ExitCode = 0 | 2 | 3 | 130

interface Run {
  readonly options: Options
  readonly environment: Environment
  readonly signal: AbortSignal
  readonly stderr: NodeJS.WriteStream
  say(text: string): void
  complain(text: string): void
}

/** Reads the store, beside servers and loads. */
async function readKept({ environment: { store: settings } }: Run): ReturnType<typeof readStoredPlan> {
  if (settings.engine === 'embedded' && !existsSync(settings.path))
    throw new BackupFailed(`There is no graph ${settings.path}: correct ATLAS_STORE.`)
  const store = await openReader(settings)
  try {
    return await readStoredPlan(store)
  } finally {
    await store.close()
  }
}

async function keep(run: Run): Promise<ExitCode> {
  const { options, environment, say } = run
  const { plan, dataset } = await readKept(run)
  const views = await readViews(environment.viewsFolder)
  const head = {
    atlasBackup: formatVersion,
    schemaVersion,
    derivationVersion,
    version: plan.version,
    loadedAt: dataset.loadedAt,
    inputs: dataset.inputs,
    counts: [...plan.counts],
    madeAt: new Date().toISOString(),
  }
  await writeBackup(options.file, { ...plan, head, views })
  say(
    `Kept ${sizeText(plan)}, and ${counted(views.size, 'saved view')}, in ${options.file}, version ${plan.version.slice(0, 12)}.`,
  )
  return 0
}

async function restore({ options, environment, signal, stderr, say, complain }: Run): Promise<ExitCode> {
  const backup = await readBackup(options.file)
  const { head, views } = backup
  if (head.schemaVersion !== schemaVersion)
    throw new BackupFailed(
      `${options.file} has version ${head.schemaVersion} of the graph's schema, and this program writes version ${schemaVersion}: restore it with the release that made it${head.schemaVersion < schemaVersion ? ', then run npm run seed with this one' : ''}.`,
    )
  const began = performance.now()
  const display = createProgressDisplay(stderr, options.quiet)
  const { store: settings, viewsFolder } = environment
  const outcome = await loadInto(settings, backup, {
    inputs: head.inputs,
    signal,
    onProgress: display.show,
  }).finally(display.end)
  if (outcome.state === 'interrupted') {
    complain(`Ended after ${counted(outcome.writtenRows, 'row')}; restoring again completes it.`)
    return 130
  }
  const seconds = (performance.now() - began) / 1_000
  if (outcome.state === 'unchanged') say(renderUnchanged(backup, settings.engine))
  else say(renderLoaded(backup, outcome.diff, settings.engine, seconds))
  if (views.size > 0 && viewsFolder === undefined)
    complain(`${counted(views.size, 'saved view')} of the backup left away, as ATLAS_VIEWS is off.`)
  else if (viewsFolder !== undefined) {
    const written = await writeViews(viewsFolder, views)
    say(`${counted(written, 'saved view')} brought back, ${views.size - written} there already.`)
  }
  return 0
}

/** The program from arguments to exit code. What the user can mend is said in words; anything else is thrown. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { env, stdout, stderr, signal } = surroundings
  const output = {
    write: (text: string) => void stdout.write(text),
    writeError: (text: string) => void stderr.write(text),
  }
  const complain = (text: string) => output.writeError(`${text}\n`)
  try {
    const options = readOptions(args, variables, output)
    const say = options.quiet ? () => {} : (text: string) => output.write(`${text}\n`)
    const environment = readEnvironment(env)
    const begun = { options, environment, signal, stderr, say, complain }
    return await (options.restore ? restore(begun) : keep(begun))
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof EnvironmentInvalid || error instanceof BackupFailed) {
      complain(error.message)
      return 2
    }
    if (storeErrors.some((kind) => error instanceof kind)) {
      complain((error as Error).message)
      return 3
    }
    throw error
  }
}
