import type { StoreSettings } from '../api/graph/environment.ts'
import type { Run } from './command-line.ts'
import type { LoadOptions } from './load.ts'
import { loadInto } from './load-into.ts'
import type { Plan } from './plan.ts'
import { counted } from './problem.ts'
import { createProgressDisplay } from './progress.ts'
import { renderLoaded, renderUnchanged } from './summary.ts'

/**
 * Makes the store hold the plan and nothing else, showing how far that has come, and says what came of it.
 * @param completion what completes the load where the user ended it and a part of it is kept
 * @returns 0 when the store holds the plan, 130 when the user ended the load
 * @throws what `loadInto` throws
 */
export async function loadAloud(
  { options: { quiet }, signal, stderr, say, complain }: Run<{ readonly quiet: boolean }>,
  settings: StoreSettings,
  plan: Plan,
  options: Pick<LoadOptions, 'batchSize' | 'inputs'>,
  completion: string,
): Promise<0 | 130> {
  const began = performance.now()
  const display = createProgressDisplay(stderr, quiet)
  const outcome = await loadInto(settings, plan, {
    ...options,
    signal,
    onProgress: display.show,
    onMigrated: (done, version) => say(`Brought the graph to version ${version} of its schema: ${done}.`),
  }).finally(display.end)
  switch (outcome.state) {
    case 'unchanged':
      say(renderUnchanged(plan, settings.engine))
      return 0
    case 'loaded':
      say(renderLoaded(plan, outcome.diff, settings.engine, (performance.now() - began) / 1_000))
      return 0
    case 'interrupted': {
      const { writtenRows, totalRows, isKept } = outcome
      const fate = isKept ? completion : 'nothing of them is kept, and the graph is as it was'
      complain(`Ended after ${writtenRows.toLocaleString('en')} of ${counted(totalRows, 'row')}; ${fate}.`)
      return 130
    }
  }
}
