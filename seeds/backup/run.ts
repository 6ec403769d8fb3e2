import { existsSync } from 'node:fs'
import { derivationVersion } from '../../api/graph/derived.ts'
import { type Environment, readEnvironment } from '../../api/graph/environment.ts'
import { schemaVersion } from '../../api/graph/migrations/index.ts'
import { readInputs } from '../../api/graph/noted-inputs.ts'
import { openReader } from '../../api/graph/open.ts'
import { type Run, toProgram } from '../command-line.ts'
import { loadAloud } from '../load-aloud.ts'
import { counted } from '../problem.ts'
import { sizeText } from '../summary.ts'
import { BackupFailed, formatVersion } from './backup.ts'
import { readBackup, writeBackup } from './file.ts'
import { type Options, readOptions } from './options.ts'
import { readStoredPlan } from './stored-plan.ts'
import { readViews, writeViews } from './views.ts'

/** 0 done, 2 wrong use or file, 3 the store, 130 ended on request. */
type ExitCode = 0 | 2 | 3 | 130

interface BackupRun extends Run<Options> {
  readonly environment: Environment
}

/** Reads the store, beside servers and loads. */
async function readKept({ environment: { store: settings } }: BackupRun): ReturnType<typeof readStoredPlan> {
  if (settings.engine === 'embedded' && !existsSync(settings.path))
    throw new BackupFailed(`There is no graph ${settings.path}: correct ATLAS_STORE.`)
  const store = await openReader(settings)
  try {
    return await readStoredPlan(store)
  } finally {
    await store.close()
  }
}

async function keep(run: BackupRun): Promise<ExitCode> {
  const { options, environment, say, complain, signal } = run
  const { plan, dataset } = await readKept(run)
  const views = await readViews(environment.viewsFolder)
  const head = {
    atlasBackup: formatVersion,
    schemaVersion,
    derivationVersion,
    version: plan.version,
    loadedAt: dataset.loadedAt,
    inputs: await readInputs(environment.store, dataset),
    counts: [...plan.counts],
    madeAt: new Date().toISOString(),
  }
  if (!(await writeBackup(options.file, { ...plan, head, views }, signal))) {
    complain(`Ended; ${options.file} was not written.`)
    return 130
  }
  say(
    `Kept ${sizeText(plan)}, and ${counted(views.size, 'saved view')}, in ${options.file}, version ${plan.version.slice(0, 12)}.`,
  )
  return 0
}

async function restore(run: BackupRun): Promise<ExitCode> {
  const { options, environment, say, complain } = run
  const backup = await readBackup(options.file)
  const { head, views } = backup
  if (head.schemaVersion !== schemaVersion)
    throw new BackupFailed(
      `${options.file} has version ${head.schemaVersion} of the graph's schema, and this program writes version ${schemaVersion}: restore it with the release that made it${head.schemaVersion < schemaVersion ? ', then run npm run seed with this one' : ''}.`,
    )
  const { store: settings, viewsFolder } = environment
  const { inputs } = head
  const code = await loadAloud(run, settings, backup, { inputs }, 'restoring again completes it')
  if (code !== 0) return code
  if (views.size > 0 && viewsFolder === undefined)
    complain(`${counted(views.size, 'saved view')} of the backup left away, as ATLAS_VIEWS is off.`)
  else if (viewsFolder !== undefined) {
    const written = await writeViews(viewsFolder, views)
    say(`${counted(written, 'saved view')} brought back, ${views.size - written} there already.`)
  }
  say(
    'The next load makes the graph hold the records again, as npm start does. To serve what was restored: node dist/api/main.js',
  )
  return 0
}

/** `npm run backup`. */
export const run = toProgram({
  readOptions,
  run(begun) {
    const run: BackupRun = { ...begun, environment: readEnvironment(begun.env) }
    return run.options.restore ? restore(run) : keep(run)
  },
  explain: (error) => (error instanceof BackupFailed ? error.message : undefined),
})
