import { expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { isHit, readWishes, runWish } from './queries.ts'

/** Holds the search to the kept list, over the real records of all collections. */
export function describeWishes(app: () => App): void {
  for (const wish of readWishes()) {
    const told = wish.asOf ? `${wish.query} (${wish.asOf})` : wish.query
    const run = async () => {
      const outcome = await runWish(app(), wish)
      expect(isHit(outcome), `found ${outcome.found.join(', ') || 'nothing'}`).toBe(true)
    }
    // A wish that is met after all is told as well, so that the list stays true.
    if (wish.outOfReach) it.fails(`${told}: out of reach, as ${wish.outOfReach}`, run)
    else it(`${told}: ${wish.why}`, run)
  }
}
