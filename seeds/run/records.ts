import type { Environment } from '../../api/graph/environment.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { checkRecords } from '../check.ts'
import type { Run } from '../command-line.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Options } from '../options.ts'
import { type Plan, toPlan } from '../plan.ts'
import { counted, errorsAmong, renderReport } from '../problem.ts'
import { type ReadResult, readRecords, toFolder } from '../read.ts'
import { isFolder, proveSources } from '../sources.ts'

/** 0 fine, 1 problems in the records, 2 wrong use, 3 the store, 130 ended on request. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** A run of the loader. */
export interface LoaderRun extends Run<Options> {
  readonly environment: Environment
}

function foldersOf({ options, environment }: LoaderRun): string[] {
  const collections = options.collections ?? environment.collections
  return [...collections.map(toFolder), ...(options.data ?? environment.dataFolders)]
}

function documentsOf({ options, environment }: LoaderRun): string | undefined {
  return options.sources ?? environment.sourcesFolder
}

/** Fingerprint of all that the run would read; see `fingerprint.ts`. */
export function readFingerprint(run: LoaderRun): Promise<string | undefined> {
  return fingerprintOf(foldersOf(run), documentsOf(run))
}

/** Says how later folders changed what earlier ones say, so that no override goes unseen. */
function sayMerged(run: LoaderRun, { added, overridden }: ReadResult): void {
  if (added > 0) run.say(`${counted(added, 'record')} added to those of earlier folders.`)
  if (overridden > 0) run.say(`${counted(overridden, 'record')} replaced those of earlier folders.`)
}

/** Reads and checks. The records, or the exit code when they cannot be loaded. */
export async function readChecked(run: LoaderRun): Promise<readonly AtlasRecord[] | ExitCode> {
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

/** The plan of the records, or the exit code when they cannot be loaded. */
export async function readPlan(run: LoaderRun): Promise<Plan | ExitCode> {
  const records = await readChecked(run)
  return typeof records === 'number' ? records : toPlan(records)
}
