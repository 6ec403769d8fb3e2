import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMix } from '../bench/steady-mix.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'
import { drip, openRaw, type RawClient, toHead } from './support/raw-client.ts'
import { readSum } from './support/server-figures.ts'

const megabyte = 1024 ** 2
const slowClients = 50
const json = { 'content-type': 'application/json', 'content-length': '200' }

describe('the server, among clients that send or read a byte at a time', () => {
  let served: Served
  beforeAll(async () => {
    const program = ['--import', 'tsx', 'test/faults/support/impatient-server.ts']
    served = await startServed({ relations: 12_000, program })
  })
  afterAll(() => served.remove())

  const openSlow = (begin: (client: RawClient) => void) =>
    Promise.all(
      Array.from({ length: slowClients }, async () => {
        const client = await openRaw(served.url)
        begin(client)
        return client
      }),
    )

  /** Whether others are answered while the clients are there. @returns how many were */
  async function askMeanwhile(clients: readonly RawClient[]): Promise<number> {
    const mix = createMix(served.world, 3)
    let isOver = false
    const over = Promise.all(clients.map(({ ended }) => ended)).then(() => {
      isOver = true
    })
    let answered = 0
    while (!isOver) {
      const { kind, what } = await askUntilAnswered(() => served.url, mix())
      expect(kind === 'right' || kind === 'busy', what).toBe(true)
      answered++
    }
    await over
    return answered
  }

  it.each([
    ['heads', `${toHead('GET', '/').trimEnd()}\r\n${'x: y\r\n'.repeat(100)}`, ''],
    ['bodies', `{"query":"${' '.repeat(150)}{ __typename }"}`, toHead('POST', '/graphql', json)],
  ])('ends %s that drip with 408, and answers others meanwhile', async (_, dripped, sent) => {
    const clients = await openSlow((client) => {
      client.socket.write(sent)
      drip(client, dripped, 50)
    })
    expect(await askMeanwhile(clients)).toBeGreaterThan(5)
    for (const { ended } of clients) expect((await ended).statuses).toEqual([408])
  })

  it('hangs up on readers of exports who take a byte at a time, and makes no more for them', async () => {
    const mix = createMix(served.world, 4)
    await askUntilAnswered(() => served.url, mix())
    const before = await served.collect()
    const clients = await openSlow((client) => {
      // Nothing is read before it is asked for.
      client.socket.removeAllListeners('data').pause()
      client.socket.write(toHead('GET', '/export/json'))
      const timer = setInterval(() => client.socket.read(1), 50)
      void client.ended.then(() => clearInterval(timer))
    })
    const during = await served.collect()
    expect(during.rss - before.rss).toBeLessThan(150 * megabyte)
    await askMeanwhile(clients)
    let last = Number.NaN
    await expect
      .poll(async () => {
        const now = await readSum(served.url, 'atlas_store_read_seconds_count', 'readDataset')
        const isStill = now === last
        last = now
        return isStill
      })
      .toBe(true)
    const whole = await fetch(new URL('/export/json', served.url))
    expect(whole.status).toBe(200)
    const { data } = (await whole.json()) as { data: { nodes: unknown[] } }
    expect(data.nodes.length).toBeGreaterThan(4_000)
  })
})
