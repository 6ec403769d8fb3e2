import type { StoreSettings } from '../api/graph/environment.ts'
import { noteInputs, readInputs } from '../api/graph/noted-inputs.ts'
import { openForLoad } from '../api/graph/open.ts'
import { type LoadOptions, type LoadOutcome, loadPlan, readLoaded } from './load.ts'
import type { Plan } from './plan.ts'
import { isUnmade, withReader } from './present.ts'

/**
 * Makes the store that the settings name hold the plan and nothing else, beside servers that read it: they have what was
 * there until all of it is there. Cut off anywhere it leaves what was there, but for loads that are too large for one
 * transaction of a Neo4j server; see `loadPlan`.
 * @throws what `withReader`, `openForLoad` and `loadPlan` throw
 */
export async function loadInto(
  settings: StoreSettings,
  plan: Plan,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  if (settings.engine === 'embedded' && (await isThere(settings, plan, options.inputs)))
    return { state: 'unchanged' }
  const store = await openForLoad(settings)
  try {
    const outcome = await loadPlan(store, plan, options)
    if (outcome.state !== 'interrupted') {
      await store.publish()
      return outcome
    }
    return settings.engine === 'embedded' ? { ...outcome, isKept: false } : outcome
  } finally {
    await store.close()
  }
}

/** Whether a file holds the plan, which takes no lock and no copy to find out. What the plan was made of is noted then. */
async function isThere(
  settings: Extract<StoreSettings, { engine: 'embedded' }>,
  plan: Plan,
  inputs: string | undefined,
): Promise<boolean> {
  if (isUnmade(settings)) return false
  const dataset = await withReader(settings, (store) => readLoaded(store, plan))
  if (dataset && inputs !== undefined && inputs !== (await readInputs(settings, dataset)))
    await noteInputs(settings.path, dataset, inputs)
  return dataset !== undefined
}
