import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMix, type Mix } from '../bench/steady/mix.ts'
import { waiting } from '../setup/waiting.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'
import { drip, openRaw, type RawClient, toHead } from './support/raw-client.ts'
import { readSum } from './support/server-figures.ts'

const megabyte = 1024 ** 2
const slowClients = 50
/** Of others that are asked for meanwhile: who asks without end leaves a busy machine no time for the slow ones. */
const enough = 100
/** Counting takes the server a moment as well. */
const patience = { interval: 500, timeout: 2 * waiting.step }
const json = { 'content-type': 'application/json', 'content-length': '200' }
/** Of what is served in a test, more than the system takes from the server for a client that does not read: 4 MB on most. */
const largest = '/export/jsonld'

describe('the server, among clients that send or read a byte at a time', () => {
  let served: Served
  let mix: Mix
  afterEach(() => served.remove())

  /** @param silence that it bears, in milliseconds */
  async function begin(relations: number, silence: number): Promise<void> {
    const program = ['--import', 'tsx', 'test/faults/support/impatient-server.ts', String(silence)]
    served = await startServed({ relations, program })
    // Made now, as it would keep slow clients from sending and reading for seconds.
    mix = createMix(served.world, 4)
    // What is made with the first requests takes longer than slow clients are given here.
    for (let asked = 0; asked < 40; asked++) await askUntilAnswered(() => served.url, mix())
  }

  const openSlow = (start: (client: RawClient) => void) =>
    Promise.all(
      Array.from({ length: slowClients }, async () => {
        const client = await openRaw(served.url)
        start(client)
        return client
      }),
    )

  /** Bytes of the whole export, asked for until it comes: on a busy machine it may begin after too long a silence. */
  const readWhole = () =>
    vi.waitFor(
      async () => {
        const response = await fetch(new URL(largest, served.url))
        expect(response.status).toBe(200)
        return Buffer.byteLength(await response.text())
      },
      { timeout: waiting.step },
    )

  /** Asks for others until it is over, or enough of them. @returns how many were answered before it was over */
  async function askMeanwhile(over: Promise<unknown>): Promise<number> {
    const question = () => {
      for (;;) {
        const asked = mix()
        if (asked.name === 'a') return asked
      }
    }
    let isOver = false
    let answered = 0
    const asking = (async () => {
      while (!isOver && answered < enough) {
        const { kind, what } = await askUntilAnswered(() => served.url, question())
        expect(kind, what).toBe('right')
        if (!isOver) answered++
      }
    })()
    void asking.catch(() => {})
    await over
    isOver = true
    await asking
    return answered
  }

  it('ends heads and bodies that drip with 408, each, and answers others meanwhile', async () => {
    await begin(3_000, waiting.step)
    const ofHeads = await openSlow((client) =>
      drip(client, `${toHead('GET', '/').trimEnd()}\r\n${'x: y\r\n'.repeat(100)}`, 50),
    )
    const ofBodies = await openSlow((client) => {
      client.socket.write(toHead('POST', '/graphql', json))
      drip(client, `{"query":"${' '.repeat(150)}{ __typename }"}`, 50)
    })
    const over = Promise.all([...ofHeads, ...ofBodies].map(({ ended }) => ended))
    expect(await askMeanwhile(over)).toBeGreaterThan(0)
    const heard = (await over).map(({ statuses }) => statuses)
    expect(heard).toEqual(heard.map(() => [408]))
  })

  it('hangs up on readers of exports who take a byte at a time, makes no more for them, and gives their places to others', async () => {
    await begin(18_000, 4_000)
    const whole = await readWhole()
    const before = await served.collect()
    const count = () => readSum(served.url, 'atlas_http_request_seconds_count', { with: '"/export"' })
    const already = await count()
    const clients = await openSlow(({ socket, ended }) => {
      socket.pause().write(toHead('GET', largest))
      const timer = setInterval(() => socket.read(1), 50)
      void ended.then(() => clearInterval(timer))
    })
    const over = expect.poll(count, patience).toBe(already + slowClients)
    expect(await askMeanwhile(over)).toBeGreaterThan(0)
    const after = await served.collect()
    expect(after.rss - before.rss).toBeLessThan(150 * megabyte)

    // What was under way to them is all that they get.
    for (const { socket } of clients) socket.resume()
    const heard = await Promise.all(clients.map(({ ended }) => ended))
    const begun = heard.filter(({ statuses }) => statuses[0] === 200)
    expect(begun.length).toBeGreaterThan(0)
    for (const { text } of begun) expect(text.length).toBeLessThan(whole)
    expect(heard.filter(({ statuses }) => statuses[0] === 503)).toHaveLength(slowClients - begun.length)

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
    expect(await readWhole()).toBe(whole)
  })
})
