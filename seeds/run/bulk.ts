import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { writeBulkFolder } from '../../api/graph/neo4j/bulk.ts'
import { digestsOf } from '../diff.ts'
import { renderBulk } from '../summary.ts'
import { type ExitCode, type LoaderRun, readFingerprint, readPlan } from './records.ts'

/** Writes the tables for a first load by Neo4j's bulk import; what is there is left alone. */
export async function runBulk(run: LoaderRun, folder: string): Promise<ExitCode> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    run.complain(`${folder} is not empty: name a folder that is new, or empty it.`)
    return 2
  }
  const inputs = await readFingerprint(run)
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
