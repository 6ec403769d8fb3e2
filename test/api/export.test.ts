import { EventEmitter, once } from 'node:events'
import { createServer, get as httpGet, type IncomingMessage } from 'node:http'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../api/export/registry.ts'
import { sendParts } from '../../api/export/respond.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { listen, stop } from '../../api/listening.ts'
import { createClientShare } from '../../api/plugins/rate-limit.ts'
import { generateWorld, writeWorld } from '../bench/generate.ts'
import { forEachEngine } from '../setup/engines.ts'
import { changed, watch } from './support/counting.ts'
import { createExportServer } from './support/exports.ts'
import { describeApi, made } from './support/world.ts'

/** An answer whose body nobody reads until the test does. */
const begin = (address: URL, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    httpGet(address, { headers }, resolve).on('error', reject)
  })
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** A store whose reads of drawn nodes wait until whoever asked for them has gone; the first of them is announced. */
function holding(store: GraphStore): { store: GraphStore; begun: Promise<AbortSignal> } {
  let announce = (_: AbortSignal) => {}
  const begun = new Promise<AbortSignal>((resolve) => {
    announce = resolve
  })
  const held: GraphStore = {
    ...store,
    abortable: (signal) => ({
      ...store.abortable(signal),
      readDrawn: async (ids, request) => {
        announce(signal)
        await untilAborted(signal)
        return store.abortable(signal).readDrawn(ids, request)
      },
    }),
  }
  return { store: held, begun }
}

/** A store that is seen to hold another data set from the given reading of its version on. */
function changingAt(store: GraphStore, from: number): GraphStore {
  let asked = 0
  return changed(store, {
    readDataset: async () => {
      const dataset = await store.readDataset()
      asked += 1
      return dataset && { ...dataset, loadedAt: asked >= from ? '2026-02-01T00:00:00Z' : dataset.loadedAt }
    },
  })
}

/** What files begin with that are no text, by their extension. */
const beginnings = new Map([
  ['zip', 'PK'],
  ['png', '\x89PNG'],
  ['pdf', '%PDF-1.'],
])

describeApi((_, store) => {
  const serve = createExportServer()

  describe('an export', () => {
    it.each(formats.map(({ id, mimeType, extension }) => [id, mimeType, extension] as const))(
      'as %s is a file with its type, its name and a tag',
      async (id, mimeType, extension) => {
        const { get } = await serve(store())
        const response = await get(`${id}?focus=org-don-suoi-dan&asOf=2025-12-31`)
        expect([response.status, response.headers.get('content-type')]).toEqual([200, mimeType])
        expect(response.headers.get('content-disposition')).toBe(
          `attachment; filename="network_dbp-suoi-dan_2025-12-31.${extension}"`,
        )
        expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]{20,}"$/)
        expect(response.headers.get('cache-control')).toBe('no-cache')
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
        const bytes = Buffer.from(await response.arrayBuffer())
        const beginning = beginnings.get(extension)
        if (beginning) expect(bytes.subarray(0, beginning.length).toString('latin1')).toBe(beginning)
        else expect(bytes.toString()).toContain('Đồn Biên phòng Suối Đàn')
        const empty = await get(`${id}?signedFrom=2099-01-01`)
        expect([empty.status, (await empty.arrayBuffer()).byteLength > 0]).toEqual([200, true])
      },
    )

    it('is told by its tag not to have changed, until what it is of does', async () => {
      const { get } = await serve(store())
      const tagOf = async (path: string) => {
        const response = await get(path, { method: 'HEAD' })
        expect([response.status, await response.text()]).toEqual([200, ''])
        return response.headers.get('etag') ?? ''
      }
      const tag = await tagOf('gexf?asOf=2025-12-31')
      for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
        const again = await get('gexf?asOf=2025-12-31', { headers: { 'if-none-match': known } })
        expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
      }
      expect((await get('gexf?asOf=2025-12-31', { headers: { 'if-none-match': '"other"' } })).status).toBe(
        200,
      )
      const others = [
        'gexf?asOf=2025-12-30',
        'gexf?asOf=2025-12-31&lang=en',
        'graphml?asOf=2025-12-31',
        'gexf',
      ]
      const tags = [tag, ...(await Promise.all(others.map(tagOf)))]
      expect(new Set(tags).size).toBe(tags.length)
      const newer = changed(store(), {
        readDataset: async () => {
          const dataset = await store().readDataset()
          return dataset && { ...dataset, version: 'b'.repeat(64) }
        },
      })
      const response = await (await serve(newer)).get('gexf?asOf=2025-12-31', {
        headers: { 'if-none-match': tag },
      })
      expect(response.status).toBe(200)
    })

    it.each([
      ['xls', 404, /There is no format "xls": ask for \/export\/ and one of graphml, gexf/],
      ['', 404, /There is no format ""/],
      ['gexf/more', 404, /There is no format "gexf\/more"/],
      ['gexf?focus=org-nobody', 404, /"focus" names what does not exist: org-nobody/],
      ['gexf?areas=area-nothing', 404, /The filter names what does not exist: area-nothing/],
      ['gexf?focus=area-an-ninh', 400, /"focus" takes ids that begin with org-/],
      ['gexf?focus=x&focus=y', 400, /not "x", "y"/],
      ['gexf?asOf=2025-02-30', 400, /"asOf" is "2025-02-30": .*has 28 days/],
      ['gexf?asOf=2025', 400, /"asOf" is "2025": .*write it as 2021-05-17/],
      ['gexf?signedFrom=2025-01-01&signedTo=2024-01-01', 400, /"signedFrom" 2025-01-01 is after/],
      ['gexf?colour=red', 400, /There is no parameter "colour": there are report, focus/],
      ['gexf?asOf=2025-01-01&asOf=2025-01-02', 400, /"asOf" is given 2 times: give it once/],
      ['gexf?kinds=PLAN&kinds=SHIP', 400, /"kinds" is "SHIP": allowed are REGULATION/],
      ['gexf?projection=actors', 400, /"projection" is "actors": allowed are BIPARTITE, ACTORS/],
      ['gexf?limit=2001', 400, /"limit" is 2001: ask for 1 to 2000 nodes/],
      ['gexf?limit=many', 400, /"limit" is "many": give a whole number/],
      ['gexf?focus=org-doan-999&depth=5', 400, /"depth" is 5: ask for 1 to 4 steps/],
      ['gexf?depth=2', 400, /"depth" counts steps from a focus/],
      ['gexf?report=coordinations&limit=5', 400, /is a whole list: leave out/],
      ['pdf?size=a5', 400, /"size" is "a5": allowed are screen, a4, a3/],
      ['svg?theme=red', 400, /"theme" is "red": allowed are light, dark, grey/],
      ['svg?layout=spiral', 400, /"layout" is "spiral": allowed are force, layered, concentric, by-place/],
      ['png?scale=3', 400, /"scale" is "3": allowed are 1, 2, 4/],
      ['csv?bom=yes', 400, /"bom" is "yes": allowed are true, false/],
    ])('of what does not exist is refused with a sentence: %s', async (path, status, told) => {
      const { get } = await serve(store())
      const response = await get(path)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(response.headers.get('content-disposition')).toBeNull()
      expect(await response.text()).toMatch(told)
    })

    it('is only read, and by no page of another site unless it is allowed to', async () => {
      const { get } = await serve(store(), { origins: ['https://a.example'] })
      const posted = await get('gexf', { method: 'POST' })
      expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      const own = await get('gexf', { headers: { origin: 'https://a.example' } })
      expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'https://a.example'])
      expect((await get('gexf', { headers: { origin: 'https://b.example' } })).status).toBe(403)
    })

    it('takes from the share of a client', async () => {
      const share = createClientShare({ requestsPerMinute: 1, proxies: 1 })
      const { get } = await serve(store(), { share })
      const headers = { 'x-forwarded-for': '192.0.2.7' }
      expect((await get('gexf', { headers })).status).toBe(200)
      expect((await get('gexf', { headers })).status).toBe(429)
    })

    it.each(['br', 'gzip'])(
      'is compressed as %s for who asks for it, and the same file then',
      async (coding) => {
        const { get } = await serve(store())
        const plain = await get('json', { headers: { 'accept-encoding': 'identity' } })
        const packed = await get('json', { headers: { 'accept-encoding': coding } })
        expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([
          null,
          coding,
        ])
        expect(packed.headers.get('vary')).toContain('accept-encoding')
        expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'))
        expect(await packed.text()).toBe(await plain.text())
        const zip = await get('csv', { headers: { 'accept-encoding': coding } })
        expect(zip.headers.get('content-encoding')).toBeNull()
        await zip.arrayBuffer()
      },
    )

    it('begins its tables with a byte-order mark when it is asked to', async () => {
      const { get } = await serve(store())
      const sizeOf = async (path: string) => (await (await get(path)).arrayBuffer()).byteLength
      expect(await sizeOf('csv?bom=true')).toBeGreaterThan(await sizeOf('csv'))
    })

    it('is logged with its format and its size', async () => {
      const lines: string[] = []
      const told = new EventEmitter()
      const stream = new Writable({
        write(chunk, _encoding, done) {
          lines.push(String(chunk))
          told.emit('line')
          done()
        },
      })
      const { get } = await serve(store(), { logger: pino({ level: 'info' }, stream) })
      const logged = once(told, 'line')
      const response = await get('graphml', { headers: { 'x-request-id': 'asked-1' } })
      const { length } = Buffer.from(await response.arrayBuffer())
      await logged
      expect(response.headers.get('x-request-id')).toBe('asked-1')
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        msg: 'request',
        requestId: 'asked-1',
        path: '/export/graphml',
        status: 200,
        format: 'graphml',
        bytes: length,
      })
    })
  })

  describe('while a file is written', () => {
    it('other data that are loaded before anything is sent are told of', async () => {
      const response = await (await serve(changingAt(store(), 2))).get('gexf')
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
      expect(await response.text()).toMatch(/Other data were loaded .*: ask for it again/)
    })

    it.each([
      ['nothing is loaded', undefined, /No data set is loaded yet/],
      ['a load is under way', 'loading', /is being loaded: ask again/],
    ] as const)('of a store in which %s, nothing is given', async (_name, state, told) => {
      const readDataset = async () => {
        const dataset = await store().readDataset()
        return state && dataset ? { ...dataset, state } : undefined
      }
      const response = await (await serve(changed(store(), { readDataset }))).get('gexf')
      expect(response.status).toBe(503)
      expect(await response.text()).toMatch(told)
    })

    it('a client that goes away stops the reading', async () => {
      const reads: string[] = []
      const held = holding(store())
      const { address } = await serve(watch(held.store, (name) => reads.push(name)))
      const request = httpGet(new URL('/export/gexf', address))
      request.on('error', () => {})
      const signal = await held.begun
      expect(signal.aborted).toBe(false)
      request.destroy()
      await untilAborted(signal)
      const before = reads.length
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      expect(reads.slice(before)).toEqual([])
    })

    it('no more whole networks are begun than may be written at once', async () => {
      const held = holding(store())
      const { address, get } = await serve(held.store, { limits: { wholeAtOnce: 1 } })
      const first = httpGet(new URL('/export/gexf', address))
      first.on('error', () => {})
      const signal = await held.begun
      const second = await get('gexf')
      expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10'])
      expect(await second.text()).toMatch(/1 whole networks are being exported already/)
      expect((await get('gexf', { method: 'HEAD' })).status).toBe(200)
      first.destroy()
      await untilAborted(signal)
      const third = httpGet(new URL('/export/gexf', address))
      third.on('error', () => {})
      third.destroy()
    })

    it('the place of one that was given up is free for the next', async () => {
      let isHeld = true
      const held = holding(store())
      const once = changed(store(), {})
      const freed: GraphStore = {
        ...once,
        abortable: (signal) => (isHeld ? held.store.abortable(signal) : store().abortable(signal)),
      }
      const { address, get } = await serve(freed, { limits: { wholeAtOnce: 1 } })
      const first = httpGet(new URL('/export/gexf', address))
      first.on('error', () => {})
      const signal = await held.begun
      isHeld = false
      first.destroy()
      await untilAborted(signal)
      await expect.poll(async () => (await get('gexf')).status).toBe(200)
    })

    it('one that takes too long is given up', async () => {
      const { get } = await serve(holding(store()).store, { limits: { longest: 20 } })
      const response = await get('gexf')
      expect(response.status).toBe(504)
      expect(await response.text()).toMatch(/took longer than 0.02 seconds/)
    })

    it('a database that fails is told of', async () => {
      const failing = changed(store(), {
        readCoordinations: async () => {
          throw new Error('secret of the database')
        },
      })
      const response = await (await serve(failing)).get('gexf')
      expect(response.status).toBe(500)
      expect(await response.text()).toMatch(/^The export failed; the log/)
    })
  })
})

forEachEngine((engine) => {
  describe('a large export', () => {
    const serve = createExportServer()
    let store: GraphStore | undefined
    const world = generateWorld(6_000)
    beforeAll(async () => {
      store = await engine.open()
      await store.prepare()
      await writeWorld(store, world)
    })

    it('leaves nothing listening that Node takes for a leak', async () => {
      const warned: string[] = []
      const listener = ({ name, message }: Error) => {
        if (name === 'MaxListenersExceededWarning') warned.push(message)
      }
      process.on('warning', listener)
      // With all that listens to a response in the real server.
      const { get } = await serve(made(store), {}, { onRequest: () => {} })
      for (const format of ['graphml', 'json'])
        for (const coding of ['identity', 'br'])
          await (await get(format, { headers: { 'accept-encoding': coding } })).text()
      process.off('warning', listener)
      expect(warned).toEqual([])
    })

    it('has everything once, read in parts', async () => {
      const reads: string[] = []
      const { read } = await serve(watch(made(store), (name) => reads.push(name)))
      const { nodes, edges } = (await read('')).data
      const parties = new Set(world.relations.map(({ from }) => from))
      expect(nodes.map(({ id }) => id).sort()).toEqual([...parties, ...world.agreementIds].sort())
      expect(edges.map(({ id }) => id).sort()).toEqual(world.relations.map(({ id }) => id).sort())
      expect(reads.filter((name) => name === 'readDrawn').length).toBeGreaterThan(4)
      // A few reads for each part, and not for each of its elements.
      expect(reads.length).toBeLessThan(200)
    })

    it('is broken off by other data that are loaded, so that no file is of both', async () => {
      const { get } = await serve(changingAt(made(store), 4))
      const response = await get('json')
      expect(response.status).toBe(200)
      await expect(response.text()).rejects.toThrow()
    })
  })
})

describe('the parts of a file', () => {
  const headers = { mimeType: 'text/plain', fileName: 'a.txt', tag: 'W/"a"' }
  const part = 'x'.repeat(1024 * 1024)

  it.each(['identity', 'gzip'])('are made as the client takes them (%s)', async (coding) => {
    let made = 0
    const ended = new EventEmitter()
    const most = 500
    async function* parts() {
      try {
        // Random enough that it hardly gets shorter.
        for (; made < most; made++)
          yield coding === 'gzip' ? Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))) : part
      } finally {
        ended.emit('end')
      }
    }
    const server = createServer((request, response) => {
      sendParts(response, parts(), headers, request.headers['accept-encoding']?.toString()).catch(() => {})
    })
    const address = await listen(server, '127.0.0.1', 0)
    const response = await begin(address, { 'accept-encoding': coding })
    expect(response.headers['content-encoding']).toBe(coding === 'gzip' ? 'gzip' : undefined)
    // Nothing is read of it: only what the system takes in for the client is made.
    response.pause()
    await expect
      .poll(async () => {
        const before = made
        for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate)
        return made - before
      })
      .toBe(0)
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(most / 2)
    const over = once(ended, 'end')
    response.destroy()
    await over
    await stop(server, 0)
  })
})
