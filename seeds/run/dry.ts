import type { GraphStore } from '../../api/graph/store.ts'
import { emptyDigests, readDiff, toDiff } from '../diff.ts'
import { readLoaded } from '../load.ts'
import type { Plan } from '../plan.ts'
import { isUnmade, withReader } from '../present.ts'
import { renderDiff, renderUnchanged } from '../summary.ts'
import { type ExitCode, type LoaderRun, readPlan } from './records.ts'

async function renderWouldBe(plan: Plan, store: GraphStore): Promise<string> {
  return (await readLoaded(store, plan))
    ? renderUnchanged(plan, store.engine)
    : renderDiff(plan, await readDiff(store, plan), store.engine)
}

/** Reads, checks and shows what a load would do. */
export async function runDry(run: LoaderRun): Promise<ExitCode> {
  const plan = await readPlan(run)
  if (typeof plan === 'number') return plan
  const { store: settings } = run.environment
  run.say(
    isUnmade(settings)
      ? renderDiff(plan, toDiff(plan, emptyDigests), settings.engine)
      : await withReader(settings, (store) => renderWouldBe(plan, store)),
  )
  return 0
}
