import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { CommanderError } from 'commander'
import type { Environment, StoreSettings } from '../api/graph/environment.ts'
import { EnvironmentInvalid, readEnvironment } from '../api/graph/environment.ts'
import {
  LoadUnderWay,
  StoreAccessDenied,
  StoreDamaged,
  StoreLocked,
  StoreTooNew,
  StoreUnavailable,
  StoreUnwritable,
} from '../api/graph/errors.ts'
import { schemaVersion } from '../api/graph/migrations/index.ts'
import { assertNotNewer } from '../api/graph/migrations/migrate.ts'
import { writeBulkFolder } from '../api/graph/neo4j/bulk.ts'
import { openReader } from '../api/graph/open.ts'
import type { GraphStore } from '../api/graph/store.ts'
import { variables } from '../api/graph/variables.ts'
import type { AtlasRecord } from '../schema/records/index.ts'
import { checkRecords } from './check.ts'
import type { Surroundings } from './command-line.ts'
import { digestsOf, emptyDigests, readDiff, toDiff } from './diff.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isLoaded } from './load.ts'
import { loadInto } from './load-into.ts'
import { type Options, readOptions } from './options.ts'
import { type Plan, toPlan } from './plan.ts'
import { counted, errorsAmong, renderReport } from './problem.ts'
import { createProgressDisplay } from './progress.ts'
import { type ReadResult, readRecords, toFolder } from './read.ts'
import { isFolder, proveSources } from './sources.ts'
import { renderBulk, renderDiff, renderLoaded, renderUnchanged } from './summary.ts'

/** 0 fine, 1 problems in the records, 2 wrong use, 3 the store, 130 ended on request. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

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

function documentsOf({ options, environment }: Run): string | undefined {
  return options.sources ?? environment.sourcesFolder
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
  const documents = documentsOf(run)
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
  const [present, version] = await Promise.all([store.readDataset(), store.readSchemaVersion()])
  if (isLoaded(plan, present, version)) run.say(renderUnchanged(plan, store.engine))
  else run.say(renderDiff(plan, await readDiff(store, plan), store.engine))
  return 0
}

async function load(run: Run, plan: Plan, inputs?: string): Promise<ExitCode> {
  const started = performance.now()
  const display = createProgressDisplay(run.stderr, run.options.quiet)
  const { batchSize } = run.options
  const { store: settings } = run.environment
  const outcome = await loadInto(settings, plan, {
    batchSize,
    inputs,
    signal: run.signal,
    onProgress: display.show,
    onMigrated: (done, version) => run.say(`Brought the graph to version ${version} of its schema: ${done}.`),
  }).finally(display.end)
  switch (outcome.state) {
    case 'unchanged':
      run.say(renderUnchanged(plan, settings.engine))
      return 0
    case 'loaded':
      run.say(renderLoaded(plan, outcome.diff, settings.engine, (performance.now() - started) / 1_000))
      return 0
    case 'interrupted':
      run.complain(
        `Ended after ${outcome.writtenRows.toLocaleString('en')} of ${counted(outcome.totalRows, 'row')}; running it again completes the load.`,
      )
      return 130
  }
}

/** Whether there is no store yet: nothing is to be asked of it then. */
function isUnmade(settings: StoreSettings): boolean {
  return settings.engine === 'embedded' && !existsSync(settings.path)
}

async function readPlan(run: Run): Promise<Plan | ExitCode> {
  const records = await readAll(run)
  return typeof records === 'number' ? records : toPlan(records)
}

/** Reads the store, beside servers and other loads. */
async function withReader<T>(run: Run, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openReader(run.environment.store)
  try {
    assertNotNewer(await store.readSchemaVersion())
    return await use(store)
  } finally {
    await store.close()
  }
}

/** Reads, checks and shows what a load would do. */
async function runDry(run: Run): Promise<ExitCode> {
  const plan = await readPlan(run)
  if (typeof plan === 'number') return plan
  const { store: settings } = run.environment
  if (!isUnmade(settings)) return withReader(run, (store) => showDiff(run, plan, store))
  run.say(renderDiff(plan, toDiff(plan, emptyDigests), settings.engine))
  return 0
}

/**
 * Loads. A store that says it was loaded from these very files is left alone before any of them is read;
 * records that cannot be loaded are told before a store is made.
 */
async function runLoad(run: Run): Promise<ExitCode> {
  const inputs = await fingerprintOf(foldersOf(run), documentsOf(run))
  if (inputs !== undefined && !isUnmade(run.environment.store)) {
    const present = await withReader(run, async (store) => {
      const [dataset, version] = await Promise.all([store.readDataset(), store.readSchemaVersion()])
      const isSame = dataset?.state === 'ready' && dataset.inputs === inputs && version === schemaVersion
      return isSame ? dataset : undefined
    })
    if (present) {
      run.say(renderUnchanged(present, run.environment.store.engine))
      return 0
    }
  }
  const plan = await readPlan(run)
  return typeof plan === 'number' ? plan : load(run, plan, inputs)
}

/** Writes the tables for a first load by Neo4j's bulk import; what is there is left alone. */
async function runBulk(run: Run, folder: string): Promise<ExitCode> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    run.complain(`${folder} is not empty: name a folder that is new, or empty it.`)
    return 2
  }
  const inputs = await fingerprintOf(foldersOf(run), documentsOf(run))
  const plan = await readPlan(run)
  if (typeof plan === 'number') return plan
  const { version, counts } = plan
  const loadedAt = new Date().toISOString()
  await writeBulkFolder(folder, () => [plan], {
    version,
    state: 'ready',
    loadedAt,
    inputs,
    counts,
    digests: digestsOf(plan),
  })
  run.say(renderBulk(plan, folder))
  return 0
}

async function runWith(run: Run): Promise<ExitCode> {
  if (run.options.dryRun) return runDry(run)
  if (run.options.bulk !== undefined) return runBulk(run, run.options.bulk)
  if (!run.options.check) return runLoad(run)
  const records = await readAll(run)
  return typeof records === 'number' ? records : 0
}

/** What is the store's, and its user can do something about. */
export const storeErrors = [
  StoreLocked,
  LoadUnderWay,
  StoreUnavailable,
  StoreAccessDenied,
  StoreDamaged,
  StoreUnwritable,
  StoreTooNew,
]

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
