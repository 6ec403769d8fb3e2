import { schemaVersion } from '../../api/graph/migrations/index.ts'
import { readInputs } from '../../api/graph/noted-inputs.ts'
import { loadAloud } from '../load-aloud.ts'
import { isUnmade, withReader } from '../present.ts'
import { renderUnchanged } from '../summary.ts'
import { type ExitCode, type LoaderRun, readFingerprint, readPlan } from './records.ts'

/**
 * Loads. A store that says it was loaded from these very files is left alone before any of them is read;
 * records that cannot be loaded are told before a store is made.
 */
export async function runLoad(run: LoaderRun): Promise<ExitCode> {
  const inputs = await readFingerprint(run)
  const { store: settings } = run.environment
  if (inputs !== undefined && !isUnmade(settings)) {
    const present = await withReader(settings, async (store) => {
      const [dataset, version] = await Promise.all([store.readDataset(), store.readSchemaVersion()])
      const isSame =
        dataset?.state === 'ready' &&
        (await readInputs(settings, dataset)) === inputs &&
        version === schemaVersion
      return isSame ? dataset : undefined
    })
    if (present) {
      run.say(renderUnchanged(present, settings.engine))
      return 0
    }
  }
  const plan = await readPlan(run)
  if (typeof plan === 'number') return plan
  const { batchSize } = run.options
  return loadAloud(run, settings, plan, { batchSize, inputs }, 'running it again completes the load')
}
