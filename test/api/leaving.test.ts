import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { createTestApp } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { serve } from './support/serving.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  describe('a client that hangs up', () => {
    it('stops the read that is made for it and has no other made', async () => {
      const reads: string[] = []
      /** Resolves with the signal of the first read, which is answered when it is aborted. */
      let announce = (_: AbortSignal) => {}
      const begun = new Promise<AbortSignal>((resolve) => {
        announce = resolve
      })
      const slow: GraphStore = {
        ...store(),
        abortable: (signal) => ({
          ...store().abortable(signal),
          readNodes: async (ids) => {
            announce(signal)
            await untilAborted(signal)
            return store().readNodes(ids)
          },
        }),
      }
      const serving = await serve(createTestApp({ store: watch(slow, (name) => reads.push(name)) }))
      const hangUp = serving.ask(
        '{ organization(id: "org-doan-999") { superiors { basis } citations { id } } }',
      )
      const signal = await begun
      expect(signal.aborted).toBe(false)
      hangUp()
      await untilAborted(signal)
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      expect(reads).toEqual(['readNodes'])
      await serving.stop()
    })
  })
})

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
