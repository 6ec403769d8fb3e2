import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMix } from '../bench/steady/mix.ts'
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
    // What is made with the first requests takes longer than slow clients are given here.
    const mix = createMix(served.world, 4)
    for (let asked = 0; asked < 40; asked++) await askUntilAnswered(() => served.url, mix())
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

  /** Asks for others until it is over. @returns how many that asked meanwhile were answered */
  async function askMeanwhile(over: Promise<unknown>): Promise<number> {
    const mix = createMix(served.world, 3)
    const question = () => {
      for (;;) {
        const asked = mix()
        if (asked.name === 'a') return asked
      }
    }
    let isOver = false
    let answered = 0
    const asking = (async () => {
      while (!isOver) {
        const { kind, what } = await askUntilAnswered(() => served.url, question())
        expect(kind, what).toBe('right')
        answered++
      }
    })()
    await Promise.race([over, asking])
    isOver = true
    await asking
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
    expect(await askMeanwhile(Promise.all(clients.map(({ ended }) => ended)))).toBeGreaterThan(0)
    const heard = (await Promise.all(clients.map(({ ended }) => ended))).map(({ statuses }) => statuses)
    expect(heard.flat()).toEqual(heard.flat().map(() => 408))
    // Who is too busy to read it within the second that the server still listens finds the connection broken.
    expect(heard.flat().length).toBeGreaterThan(slowClients / 2)
  })

  it('hangs up on readers of exports who take a byte at a time, and makes no more for them', async () => {
    const before = await served.collect()
    const count = () => readSum(served.url, 'atlas_http_request_seconds_count', { with: '"/export"' })
    const already = await count()
    const clients = await openSlow(({ socket, ended }) => {
      socket.removeAllListeners('data').pause()
      socket.write(toHead('GET', '/export/json'))
      const timer = setInterval(() => socket.read(1), 50)
      void ended.then(() => clearInterval(timer))
    })
    // They do not get to the end of what came, and so not to hear of it; the server counts what it has ended.
    const over = expect.poll(count).toBe(already + slowClients)
    expect(await askMeanwhile(over)).toBeGreaterThan(0)
    const after = await served.collect()
    expect(after.rss - before.rss).toBeLessThan(150 * megabyte)
    for (const { socket } of clients) socket.destroy()
    let last = Number.NaN
    await expect
      .poll(async () => {
        const now = await readSum(served.url, 'atlas_store_read_seconds_count', {
          without: '"readDataset"',
        })
        const isStill = now === last
        last = now
        return isStill
      })
      .toBe(true)
    const whole = await fetch(new URL('/export/json', served.url))
    expect(whole.status).toBe(200)
    const { data } = (await whole.json()) as { data: { nodes: unknown[] } }
    expect(data.nodes.length).toBeGreaterThan(served.world.agreementCount / 2)
  })
})
