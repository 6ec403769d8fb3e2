import type { Server } from 'node:http'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../../api/graph/errors.ts'
import { schemaVersion } from '../../api/graph/migrations/index.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles } from '../../api/http/static-files.ts'
import { ask, at, createTestApp, post } from './support/ask.ts'
import { changed, watch } from './support/counting.ts'
import { describeApi } from './support/world.ts'

const query = '{ organization(id: "org-doan-999") { name } }'
const secret = 'bolt://neo4j:hunter2@db failed at MATCH (n)'

const never = () => new Promise<never>(() => {})

/** Does the work with a server that listens, and stops it in the end. */
async function withServer(server: Server, work: (address: URL) => Promise<void>): Promise<void> {
  try {
    await work(await listen(server, '127.0.0.1', 0))
  } finally {
    await stop(server)
  }
}

describeApi((_, store) => {
  /** An application whose store fails while `failure.now` is set, with all that it logs. */
  function createFailing() {
    const failure: { now?: Error } = {}
    const lines: string[] = []
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    })
    const failing: GraphStore = watch(store(), () => {
      if (failure.now) throw failure.now
    })
    return { failure, lines, app: createTestApp({ store: failing, logger: pino({ level: 'info' }, stream) }) }
  }

  describe('a failure of the store', () => {
    it('is told as 503 while it lasts, and is over without a restart', async () => {
      const { app, failure } = createFailing()
      expect(at(await ask(app, query), 'organization.name')).toBe('Đoàn Kinh tế - Quốc phòng 999')
      failure.now = new StoreUnavailable(secret)
      const refused = await post(app, query)
      expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([503, 'STORE_UNAVAILABLE'])
      expect(JSON.stringify(refused)).not.toContain('hunter2')
      failure.now = undefined
      expect(at(await ask(app, query), 'organization.name')).toBe('Đoàn Kinh tế - Quốc phòng 999')
    })

    it('that nobody foresaw shows nothing of itself but an id, under which the log has the cause', async () => {
      const { app, failure, lines } = createFailing()
      failure.now = new Error(secret)
      const refused = await post(app, query, {}, { 'x-request-id': 'test-17' })
      expect(refused.status).toBe(500)
      expect(refused.errors).toEqual([
        expect.objectContaining({
          message: 'Something went wrong on the server. Its log has the details under the request id.',
          extensions: { code: 'INTERNAL', requestId: 'test-17' },
        }),
      ])
      expect(JSON.stringify(refused)).not.toContain('hunter2')
      expect(lines.some((line) => line.includes('test-17') && line.includes('hunter2'))).toBe(true)
    })

    it('that GraphQL itself finds in what we answer is hidden like any other', async () => {
      const lines: string[] = []
      const stream = new Writable({
        write(chunk, _encoding, done) {
          lines.push(String(chunk))
          done()
        },
      })
      const odd = changed(store(), {
        readNodes: async (ids) => {
          const nodes = await store().readNodes(ids)
          return new Map([...nodes].map(([id, node]) => [id, Object.assign({}, node, { type: 'Hidden' })]))
        },
      })
      const app = createTestApp({ store: odd, logger: pino({ level: 'info' }, stream) })
      // Asked again, the operation is compiled, and the complaint is another's.
      for (let time = 0; time < 3; time++) {
        lines.length = 0
        const { errors } = await post(app, '{ node(id: "org-doan-999") { id } }')
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL'])
        expect(JSON.stringify(errors)).not.toContain('Hidden')
        expect(lines.join('')).toContain('Hidden')
      }
    })

    it('stands beside the answers that could be read', async () => {
      const { app, failure } = createFailing()
      failure.now = new StoreUnavailable(secret)
      const { data, errors } = await post(app, '{ __typename organization(id: "org-doan-999") { name } }')
      expect(data).toEqual({ __typename: 'Query', organization: null })
      expect(errors[0]?.path).toEqual(['organization'])
    })

    it('is told the same when the operation is asked again, which is compiled then', async () => {
      const { app, failure } = createFailing()
      const several =
        '{ __typename\n  one: organization(id: "org-doan-999") { name }\n  other: node(id: "agr-x") { id } }'
      const asked = () => post(app, several, {}, { 'x-request-id': 'test-18' })
      for (const now of [new StoreUnavailable(secret), new Error(secret), undefined]) {
        failure.now = now
        const [first, ...later] = [await asked(), await asked(), await asked()]
        for (const { status, data, errors } of later)
          expect({ status, data, errors }).toEqual({
            status: first?.status,
            data: first?.data,
            errors: first?.errors,
          })
      }
    })
  })

  describe('health', () => {
    const get = async (app: ReturnType<typeof createFailing>['app'], path: string) => {
      const response = await app.fetch(`http://atlas.test${path}`)
      const text = await response.text()
      return { status: response.status, text, body: text ? (JSON.parse(text) as unknown) : undefined }
    }

    it('is alive while the process lives, and ready while the store answers', async () => {
      const { app, failure, lines } = createFailing()
      expect(await get(app, '/readyz')).toMatchObject({
        status: 200,
        body: { ready: true, version: 'a'.repeat(64), engine: store().engine },
      })
      failure.now = new Error(secret)
      const away = await get(app, '/readyz')
      expect(away).toMatchObject({
        status: 503,
        body: { ready: false, reason: 'The database does not answer.' },
      })
      expect(away.text).not.toContain('hunter2')
      expect(lines.join('')).toContain('hunter2')
      expect((await get(app, '/healthz')).status).toBe(200)
      failure.now = undefined
      expect((await get(app, '/readyz')).status).toBe(200)
    })

    it('warns in the log, with the reason, while the store is away', async () => {
      const { app, failure, lines } = createFailing()
      failure.now = new StoreUnavailable('Nobody answers at the address of the store.')
      expect((await get(app, '/readyz')).status).toBe(503)
      const warned = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 40)
      expect(warned).toMatchObject([{ msg: 'not ready', reason: failure.now.message }])
    })

    it.each([
      ['nothing is loaded', undefined, /npm run seed/],
      [
        'a load is under way',
        { version: '', state: 'loading', loadedAt: '', counts: [] } as const,
        /being loaded/,
      ],
    ])('is not ready while %s', async (_, dataset, reason) => {
      const app = createTestApp({ store: changed(store(), { readDataset: async () => dataset }) })
      const ready = await get(app, '/readyz')
      expect(ready.status).toBe(503)
      expect(at(ready.body, 'reason')).toMatch(reason)
    })

    it.each([
      ['an older', schemaVersion - 1, /run npm run seed/],
      ['a newer', schemaVersion + 1, /run the program that loaded it/],
    ])('is not ready for a graph of %s program', async (_, version, advice) => {
      const app = createTestApp({ store: changed(store(), { readSchemaVersion: async () => version }) })
      const ready = await get(app, '/readyz')
      expect(ready.status).toBe(503)
      expect(at(ready.body, 'reason')).toMatch(`version ${version} of its schema`)
      expect(at(ready.body, 'reason')).toMatch(advice)
    })
  })

  describe('a request', () => {
    it('bears the id that it came with, or one of its own', async () => {
      const { app } = createFailing()
      expect((await post(app, query, {}, { 'x-request-id': 'proxy-1' })).headers.get('x-request-id')).toBe(
        'proxy-1',
      )
      expect((await post(app, query)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect((await post(app, query, {}, { 'x-request-id': 'a b' })).headers.get('x-request-id')).toMatch(
        /^[0-9a-f-]{36}$/,
      )
    })

    it('is logged with what it asked, what that cost and how it went', async () => {
      const { app, lines } = createFailing()
      await post(app, `query Who ${query}`, {}, { 'x-request-id': 'asked-1' })
      expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
        expect.objectContaining({
          msg: 'request',
          requestId: 'asked-1',
          path: '/graphql',
          status: 200,
          operation: 'Who',
          cost: 1,
          took: expect.any(Number),
        }),
      )
      expect(lines.join()).not.toContain('"gone"')
    })

    it('is logged as one that nobody waited for when the client has gone', async () => {
      const client = new AbortController()
      let tell = (_: string) => {}
      const logged = new Promise<string>((resolve) => {
        tell = resolve
      })
      const logger = pino({ level: 'info' }, { write: (line) => tell(line) })
      const held = watch(store(), () => client.abort())
      const waiting = changed(held, { readNodes: (ids) => held.readNodes(ids).then(never) })
      const app = createTestApp({ store: waiting, logger })
      await withServer(createHttpServer(app, createStaticFiles('nowhere')), async (address) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
        const body = JSON.stringify({ query })
        const asked = fetch(new URL('/graphql', address), { ...init, body, signal: client.signal })
        await expect(asked).rejects.toThrow(/abort/)
        await logged
      })
      expect(JSON.parse(await logged)).toMatchObject({ msg: 'request', path: '/graphql', gone: true })
    })

    it('from another site is given no leave to read the answer', async () => {
      const { app } = createFailing()
      const { headers } = await post(app, query, {}, { origin: 'https://elsewhere.example' })
      expect(headers.get('access-control-allow-origin')).toBeNull()
    })

    it('that takes too long is given up', async () => {
      const slow = changed(store(), { readNodes: () => new Promise<never>(() => {}) })
      const app = createTestApp({ store: slow, limits: { tokens: 100, depth: 5, seconds: 0.05 } })
      const { status, errors } = await post(app, query)
      expect([status, errors[0]?.extensions.code]).toEqual([504, 'TIMEOUT'])
    })

    it('that was given up reads no further', async () => {
      const reads: string[] = []
      let goOn = () => {}
      const held = new Promise<void>((resolve) => {
        goOn = resolve
      })
      let found: Promise<unknown> | undefined
      const dataset = await store().readDataset()
      const slow = changed(store(), {
        readDataset: async () => dataset,
        readNodes: async (ids) => {
          const nodes = store().readNodes(ids)
          found = nodes
          await held
          return nodes
        },
      })
      const watched = watch(slow, (name) => reads.push(name))
      const app = createTestApp({ store: watched, limits: { tokens: 100, depth: 5, seconds: 0.05 } })
      const { status } = await post(
        app,
        '{ node(id: "org-doan-999") { ... on Organization { superiors { basis } } } }',
      )
      expect([status, reads]).toEqual([504, ['readDataset', 'readNodes']])
      goOn()
      await found
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      expect(reads).toEqual(['readDataset', 'readNodes'])
    })
  })

  describe('GraphiQL', () => {
    const page = async (graphiql: boolean) =>
      createTestApp({ store: store(), graphiql }).fetch('http://atlas.test/graphql', {
        headers: { accept: 'text/html' },
      })

    it('is served from our own package, and only when it is switched on', async () => {
      const html = await (await page(true)).text()
      expect(html).toContain('GraphiQL')
      expect(html).not.toMatch(/src="https?:|href="https?:\/\/(?:unpkg|cdn|esm)/)
      expect((await page(false)).headers.get('content-type') ?? '').not.toContain('text/html')
    })
  })
})
