import type { StoreSettings } from '../api/graph/environment.ts'
import { openForLoad } from '../api/graph/open.ts'
import { type LoadOptions, type LoadOutcome, loadPlan } from './load.ts'
import type { Plan } from './plan.ts'

/**
 * Makes the store that the settings name hold the plan and nothing else, beside servers that read it: they have what was
 * there until all of it is there. Cut off anywhere it leaves what was there, but for loads that are too large for one
 * transaction of a Neo4j server; see `loadPlan`.
 * @throws what `openForLoad` and `loadPlan` throw
 */
export async function loadInto(
  settings: StoreSettings,
  plan: Plan,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const store = await openForLoad(settings)
  try {
    const outcome = await loadPlan(store, plan, options)
    if (outcome.state !== 'interrupted') await store.publish()
    return outcome
  } finally {
    await store.close()
  }
}
