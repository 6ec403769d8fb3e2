import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProcessFigures } from '../bench/server-memory.ts'
import { createMix } from '../bench/steady/mix.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'
import { openRaw, type RawClient, toHead } from './support/raw-client.ts'
import { readSum } from './support/server-figures.ts'

const megabyte = 1024 ** 2
const atOnce = 50

describe('the server, left by thousands of clients', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations: 12_000, variables: { ATLAS_KEPT_ANSWERS_MIB: '1' } })
    const mix = createMix(served.world)
    for (let asked = 0; asked < 100; asked++) await askUntilAnswered(() => served.url, mix())
  })
  afterAll(() => served.remove())

  const network = JSON.stringify({
    query: '{ network(focus: ["org-g0"], depth: 2, limit: 500) { hidden nodes { id label degree } } }',
  })
  const question = (body: string) =>
    toHead('POST', '/graphql', {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(network)),
    }) + body
  const sent = ({ socket }: RawClient, text: string) => new Promise((told) => socket.write(text, told))

  const ways: ReadonlyArray<readonly [string, number, (client: RawClient) => Promise<unknown>]> = [
    ['within the head of the request', 700, (client) => sent(client, 'GET /graphql HTTP/1.1\r\nhost: at')],
    ['within its body', 700, (client) => sent(client, question(network.slice(0, 20)))],
    ['before the answer', 500, (client) => sent(client, question(network))],
    [
      'within an export',
      60,
      async (client) => {
        client.socket.write(toHead('GET', '/export/json'))
        await once(client.socket, 'data')
      },
    ],
    ['before an export begins', 300, (client) => sent(client, toHead('GET', '/export/graphml'))],
  ]

  /** So many clients, some at once, each of which is gone as soon as it has done its part. */
  async function comeAndGo(count: number, begin: (client: RawClient) => Promise<unknown>): Promise<void> {
    let left = count
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (left-- > 0) {
          const client = await openRaw(served.url)
          await begin(client)
          client.socket.destroy()
        }
      }),
    )
  }

  const countReads = () => readSum(served.url, 'atlas_store_read_seconds_count', { without: '"readDataset"' })
  /** Nothing is read any more for whoever has gone. */
  async function expectReadingToEnd(): Promise<void> {
    let last = Number.NaN
    await expect
      .poll(async () => {
        const now = await countReads()
        const isStill = now === last
        last = now
        return isStill
      })
      .toBe(true)
  }

  it.each(ways)('%s, keeps nothing of them and reads no more', async (_, count, begin) => {
    await comeAndGo(Math.ceil(count / 10), begin)
    await expectReadingToEnd()
    const before = await served.collect()
    const { openFiles } = await readProcessFigures(served.url)

    await comeAndGo(count, begin)
    await expectReadingToEnd()
    // Two of them are those by which it is asked.
    await expect
      .poll(async () => (await readProcessFigures(served.url)).openFiles)
      .toBeLessThan(openFiles + 5)
    const after = await served.collect()
    expect(after.heapUsed - before.heapUsed).toBeLessThan(5 * megabyte)
    expect(after.external - before.external).toBeLessThan(5 * megabyte)
    expect(after.rss - before.rss).toBeLessThan(150 * megabyte)
  })

  it('gives back the places of exports, and answers those who stay', async () => {
    const whole = await fetch(new URL('/export/json', served.url))
    expect(whole.status).toBe(200)
    const { data } = (await whole.json()) as { data: { nodes: unknown[] } }
    expect(data.nodes.length).toBeGreaterThan(served.world.agreementCount / 2)
    const mix = createMix(served.world, 8)
    for (let asked = 0; asked < 20; asked++) {
      const { kind, what } = await askUntilAnswered(() => served.url, mix())
      expect(kind === 'right' || kind === 'busy', what).toBe(true)
    }
  })
})
