import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Environment, StoreSettings } from '../api/graph/environment.ts'
import { EnvironmentInvalid, readEnvironment, variables } from '../api/graph/environment.ts'
import { StoreAccessDenied, StoreDamaged, StoreLocked, StoreUnavailable } from '../api/graph/errors.ts'
import { openStore } from '../api/graph/open.ts'
import type { GraphStore } from '../api/graph/store.ts'
import type { AtlasRecord } from '../schema/records/index.ts'
import { checkRecords } from './check.ts'
import { emptyDigests, readDigests, toDiff } from './diff.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isLoaded, loadPlan } from './load.ts'
import { type Options, readOptions } from './options.ts'
import { type Plan, toPlan } from './plan.ts'
import { counted, errorsAmong, renderReport } from './problem.ts'
import { createProgressDisplay } from './progress.ts'
import { type ReadResult, readRecords, toFolder } from './read.ts'
import { isFolder, proveSources } from './sources.ts'
import { renderDiff, renderLoaded, renderUnchanged } from './summary.ts'

/** 0 fine, 1 problems in the records, 2 wrong use, 3 the store, 130 ended on request. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** What a run is given of the process around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** Aborted when the user wants the run to end. */
  readonly signal: AbortSignal
}

interface Run {
  readonly options: Options
  readonly environment: Environment
  readonly signal: AbortSignal
  readonly stderr: NodeJS.WriteStream
  /** Says how it goes; silent when quiet. */
  say(text: string): void
  /** Says what is wrong. */
  complain(text: string): void
}

function foldersOf({ options, environment }: Run): string[] {
  const collections = options.collections ?? environment.collections
  return [...collections.map(toFolder), ...(options.data ?? environment.dataFolders)]
}

/** Says how later folders changed what earlier ones say, so that no override goes unseen. */
function sayMerged(run: Run, { added, overridden }: ReadResult): void {
  if (added > 0) run.say(`${counted(added, 'record')} added to those of earlier folders.`)
  if (overridden > 0) run.say(`${counted(overridden, 'record')} replaced those of earlier folders.`)
}

/** Reads and checks. The records, or the exit code when they cannot be loaded. */
async function readAll(run: Run): Promise<readonly AtlasRecord[] | ExitCode> {
  const folders = foldersOf(run)
  if (folders.length === 0) {
    run.complain('Nothing to read: name a collection, or a folder of your own with --data or ATLAS_DATA.')
    return 2
  }
  const documents = run.options.sources ?? run.environment.sourcesFolder
  if (documents !== undefined && !(await isFolder(documents))) {
    run.complain(`There is no folder of documents ${documents}: correct --sources or ATLAS_SOURCES.`)
    return 2
  }
  const read = await readRecords(folders)
  const { records, set, problems: found } = checkRecords(read)
  const proof = documents === undefined ? undefined : await proveSources(set, documents)
  const problems = [...read.problems, ...found, ...(proof?.problems ?? [])]
  const report = renderReport(problems, read.records.length)
  if (read.unusable.length > 0) {
    run.complain(report)
    return 2
  }
  if (errorsAmong(problems).length > 0) {
    run.complain(report)
    return 1
  }
  if (run.options.check || problems.length > 0) run.say(report)
  if (run.options.check || read.overridden > 0) sayMerged(run, read)
  if (run.options.check && proof)
    run.say(`${counted(proof.proved, 'citation')} proved against the documents in ${documents}.`)
  return records
}

async function showDiff(run: Run, plan: Plan, store: GraphStore): Promise<ExitCode> {
  if (isLoaded(plan, await store.readDataset())) run.say(renderUnchanged(plan, store.engine))
  else run.say(renderDiff(plan, toDiff(plan, await readDigests(store)), store.engine))
  return 0
}

async function load(run: Run, plan: Plan, store: GraphStore, inputs?: string): Promise<ExitCode> {
  const started = performance.now()
  const display = createProgressDisplay(run.stderr, run.options.quiet)
  const { batchSize } = run.options
  const outcome = await loadPlan(store, plan, {
    batchSize,
    inputs,
    signal: run.signal,
    onProgress: display.show,
  }).finally(display.end)
  switch (outcome.state) {
    case 'unchanged':
      run.say(renderUnchanged(plan, store.engine))
      return 0
    case 'loaded':
      run.say(renderLoaded(plan, outcome.diff, store.engine, (performance.now() - started) / 1_000))
      return 0
    case 'interrupted':
      run.complain(
        `Ended after ${outcome.writtenRows.toLocaleString('en')} of ${counted(outcome.totalRows, 'row')}; running it again completes the load.`,
      )
      return 130
  }
}

/** Whether opening the store would make one, which a dry run must not. */
function isUnmade(settings: StoreSettings): boolean {
  return settings.engine === 'embedded' && !existsSync(settings.path)
}

/** Reads, checks and shows what a load would do; opens a store only where there is one. */
async function runDry(run: Run): Promise<ExitCode> {
  const records = await readAll(run)
  if (typeof records === 'number') return records
  const plan = toPlan(records)
  const { store: settings } = run.environment
  if (isUnmade(settings)) {
    run.say(renderDiff(plan, toDiff(plan, emptyDigests), settings.engine))
    return 0
  }
  const store = await openStore(settings)
  try {
    return await showDiff(run, plan, store)
  } finally {
    await store.close()
  }
}

/**
 * Loads. A store that says it was loaded from these very files is left alone before any of them is read;
 * records that cannot be loaded are told before a store is made.
 */
async function runLoad(run: Run): Promise<ExitCode> {
  const { store: settings } = run.environment
  const inputs = await fingerprintOf(foldersOf(run))
  const early = isUnmade(settings) || inputs === undefined ? undefined : await openStore(settings)
  try {
    const present = await early?.readDataset()
    if (early && present?.state === 'ready' && present.inputs === inputs) {
      run.say(renderUnchanged(present, early.engine))
      return 0
    }
    const records = await readAll(run)
    if (typeof records === 'number') return records
    const plan = toPlan(records)
    if (early) return await load(run, plan, early, inputs)
    const store = await openStore(settings)
    try {
      return await load(run, plan, store, inputs)
    } finally {
      await store.close()
    }
  } finally {
    await early?.close()
  }
}

async function runWith(run: Run): Promise<ExitCode> {
  if (run.options.dryRun) return runDry(run)
  if (!run.options.check) return runLoad(run)
  const records = await readAll(run)
  return typeof records === 'number' ? records : 0
}

const storeErrors = [StoreLocked, StoreUnavailable, StoreAccessDenied, StoreDamaged]

/**
 * The loader from arguments to exit code. What the user can mend is said in words; anything else is thrown.
 */
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
    return await runWith({ options, environment: readEnvironment(env), signal, stderr, say, complain })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof EnvironmentInvalid) {
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
