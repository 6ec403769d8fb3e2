import { beforeAll, describe } from 'vitest'
import type { App } from '../../../api/app.ts'
import type { GraphStore } from '../../../api/graph/store.ts'
import { loadSmallWorld } from '../../fixtures/small-world.ts'
import { forEachEngine } from '../../setup/engines.ts'
import { createTestApp } from './ask.ts'

/** Whatever a hook made, for the tests after it. */
export function made<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the hook that makes it has not run')
  return value
}

/** Runs the suites once for every engine, over one small world of theirs. */
export function describeApi(suites: (app: () => App, store: () => GraphStore) => void): void {
  forEachEngine((engine) => {
    let store: GraphStore | undefined
    let app: App | undefined
    beforeAll(async () => {
      store = await engine.open()
      await loadSmallWorld(store)
      app = createTestApp({ store })
    })
    describe('the API', () =>
      suites(
        () => made(app),
        () => made(store),
      ))
  })
}
