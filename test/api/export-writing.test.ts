import { EventEmitter, once } from 'node:events'
import { createServer, get as httpGet, type IncomingMessage } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineTypes, renewalTypes } from '../../api/analysis/network.ts'
import { sendParts } from '../../api/export/respond.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createWorld } from '../bench/world/world.ts'
import { writeWorld } from '../bench/world/write.ts'
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

/** A store that is seen to hold another data set from the given reading of its version on, or another at each. */
function changingAt(store: GraphStore, from: number | 'each'): GraphStore {
  let asked = 0
  return changed(store, {
    readDataset: async () => {
      const dataset = await store.readDataset()
      asked += 1
      const days = from === 'each' ? asked : Number(asked >= from)
      const loadedAt = new Date(Date.parse('2026-02-01T00:00:00Z') + days * 86_400_000).toISOString()
      return dataset && { ...dataset, loadedAt }
    },
  })
}

describeApi((_, store) => {
  const serve = createExportServer()

  describe('while a file is written', () => {
    it('other data that are loaded before anything is sent are what it is of', async () => {
      const response = await (await serve(changingAt(store(), 2))).get('json')
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('2026-02-02T00:00:00.000Z')
    })

    it('other data that are loaded time after time are told of', async () => {
      const response = await (await serve(changingAt(store(), 'each'))).get('gexf')
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
    const world = createWorld(12_000)
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
      const relations = [...world.relations()]
      const drawn = new Set(
        relations.flatMap(({ type, from, to }) => (type === 'PARTY_TO' ? [from, to] : [])),
      )
      const lines = new Set<string>(['PARTY_TO', ...lineTypes, ...renewalTypes])
      const within = relations.filter(
        ({ type, from, to }) => lines.has(type) && drawn.has(from) && drawn.has(to),
      )
      expect(nodes.map(({ id }) => id).sort()).toEqual([...drawn].sort())
      expect(edges.map(({ id }) => id).sort()).toEqual(within.map(({ id }) => id).sort())
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
