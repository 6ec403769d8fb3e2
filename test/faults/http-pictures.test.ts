import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMix } from '../bench/steady/mix.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'

/** Run in every thread before its program: those that draw pictures cannot begin, as where their library is missing. */
const failing = encodeURIComponent(`
import { isMainThread } from 'node:worker_threads'
if (!isMainThread) throw new Error('No picture can be drawn here')`)

describe('the server, where no thread can draw pictures', () => {
  let served: Served
  beforeAll(async () => {
    const variables = { NODE_OPTIONS: `--import=data:text/javascript,${failing}`, LOG_LEVEL: 'error' }
    served = await startServed({ relations: 3_000, variables })
  })
  afterAll(() => served.remove())

  it('says that it failed, logs why, and answers everything else', async () => {
    const mix = createMix(served.world)
    for (let turn = 0; turn < 3; turn++) {
      const picture = await fetch(new URL('/export/png?focus=org-g0&limit=10', served.url))
      expect(picture.status).toBe(500)
      expect(await picture.text()).toContain('The export failed')
      for (let asked = 0; asked < 5; asked++) {
        let one = mix()
        while (one.name === 'export svg') one = mix()
        const { kind, what } = await askUntilAnswered(() => served.url, one)
        expect(kind, what).toBe('right')
      }
    }
    expect(served.logged()).toContain('No picture can be drawn here')
  })
})
