import { Agent } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProcessFigures } from '../bench/server-memory.ts'
import { ask, judge } from '../bench/steady/drive.ts'
import { createMix, type Request } from '../bench/steady/mix.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'
import { openRaw } from './support/raw-client.ts'

const many = 1_000
const kilobyte = 1024

describe('the server, with a thousand connections', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations: 3_000 })
    const mix = createMix(served.world)
    for (let asked = 0; asked < 50; asked++) await askUntilAnswered(() => served.url, mix())
  })
  afterAll(() => served.remove())

  /** Questions that need no place of which there are few. */
  function createQuestions(seed: number): () => Request {
    const mix = createMix(served.world, seed)
    return () => {
      for (;;) {
        const asked = mix()
        if (asked.path === '/graphql') return asked
      }
    }
  }

  it('answers a thousand that ask at once, each rightly, and again over the same connections', async () => {
    const next = createQuestions(21)
    const agent = new Agent({ keepAlive: true, maxSockets: many })
    for (let turn = 0; turn < 2; turn++) {
      const judged = await Promise.all(
        Array.from({ length: many }, async () => {
          const asked = next()
          return judge(asked, await ask(served.url, asked, agent))
        }),
      )
      expect(judged.filter(({ kind }) => kind !== 'right').map(({ what }) => what)).toEqual([])
    }
    agent.destroy()
  })

  it('holds a thousand that ask for nothing, in little memory, and answers others', async () => {
    const before = await served.collect()
    const idle = await Promise.all(Array.from({ length: many }, () => openRaw(served.url)))
    await expect.poll(async () => (await readProcessFigures(served.url)).openFiles).toBeGreaterThan(many)
    const during = await served.collect()
    expect((during.heapUsed + during.external - before.heapUsed - before.external) / many).toBeLessThan(
      30 * kilobyte,
    )
    const next = createQuestions(22)
    for (let asked = 0; asked < 20; asked++) {
      const { kind, what } = await askUntilAnswered(() => served.url, next())
      expect(kind, what).toBe('right')
    }
    for (const { socket } of idle) socket.destroy()
    await expect.poll(async () => (await readProcessFigures(served.url)).openFiles).toBeLessThan(many / 2)
  })
})
