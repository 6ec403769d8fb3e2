import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMix } from '../bench/steady/mix.ts'
import { askUntilAnswered } from './support/http-clients.ts'
import { type Served, startServed } from './support/http-server.ts'
import { openRaw, pour, toHead } from './support/raw-client.ts'

const megabyte = 1024 ** 2
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
/** That the request comes from no page of another site. */
const proven = { ...form, 'graphql-require-preflight': '1' }

describe('the server, sent what no client should send', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations: 3_000 })
  })
  afterAll(() => served.remove())

  /** Whether somebody else is answered rightly. */
  async function expectOthersAreAnswered(): Promise<void> {
    const mix = createMix(served.world, 5)
    for (let count = 0; count < 5; count++) {
      const { kind, what } = await askUntilAnswered(() => served.url, mix())
      expect(kind === 'right' || kind === 'busy', what).toBe(true)
    }
  }

  const ways = [
    ['/graphql', json],
    ['/graphql', proven],
    ['/views', json],
    ['/reconcile', form],
  ] as const

  it.each(ways)('refuses bodies of 10 MB at %s (%j) with 413, in bounded memory', async (path, headers) => {
    const part = Buffer.alloc(64 * 1024, 'a')
    const whole = Array<Buffer>((10 * megabyte) / part.length).fill(part)
    await expectOthersAreAnswered()
    const before = await served.collect()
    for (let count = 0; count < 10; count++) {
      const client = await openRaw(served.url)
      const length = { 'content-length': String(10 * megabyte), connection: 'close' }
      client.socket.write(toHead('POST', path, { ...headers, ...length }))
      await pour(client, whole)
      expect((await client.ended).statuses).toEqual([413])
    }
    const after = await served.collect()
    expect(after.rss - before.rss).toBeLessThan(100 * megabyte)
    await expectOthersAreAnswered()
  })

  it('refuses endless bodies with 413 wherever they are sent, and hangs up', async () => {
    function* endless() {
      for (;;) yield `10000\r\n${'a'.repeat(0x10000)}\r\n`
    }
    const before = await served.collect()
    const answered = await Promise.all(
      ways.map(async ([path, headers]) => {
        const client = await openRaw(served.url)
        client.socket.write(toHead('POST', path, { ...headers, 'transfer-encoding': 'chunked' }))
        await pour(client, endless())
        return [path, (await client.ended).statuses] as const
      }),
    )
    expect(answered).toEqual(ways.map(([path]) => [path, [413]]))
    const after = await served.collect()
    expect(after.rss - before.rss).toBeLessThan(100 * megabyte)
    await expectOthersAreAnswered()
  })

  const question = '{"query":"{ __typename }"}'
  it.each([
    ['a length that is none', { 'content-length': 'ten' }, question],
    ['a length below none', { 'content-length': '-1' }, question],
    ['two lengths', { 'content-length': '26\r\ncontent-length: 27' }, question],
    ['a length beside parts', { 'content-length': '26', 'transfer-encoding': 'chunked' }, question],
    ['parts that are none', { 'transfer-encoding': 'chunked' }, `zz\r\n${question}`],
    ['too short a length', { 'content-length': '5' }, question],
    ['too great a length, and no more', { 'content-length': '99' }, question],
  ])('refuses a body with %s, and goes on', async (_, headers, body) => {
    const client = await openRaw(served.url)
    client.socket.end(toHead('POST', '/graphql', { ...json, ...headers }) + body)
    expect(new Set((await client.ended).statuses)).toEqual(new Set([400]))
    await expectOthersAreAnswered()
  })

  it('never unpacks a body, however much would come out of it', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * megabyte, ' '))
    expect(bomb.length).toBeLessThan(256 * 1024)
    const before = await served.collect()
    for (const [path, headers] of ways) {
      const response = await fetch(new URL(path, served.url), {
        method: 'POST',
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: bomb,
      })
      expect(response.status, path).toBe(415)
    }
    const after = await served.collect()
    expect(after.rss - before.rss).toBeLessThan(100 * megabyte)
  })
})
