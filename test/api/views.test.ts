import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { notFound } from '../../api/http/static-files.ts'
import { createClientShare } from '../../api/plugins/rate-limit.ts'
import { createSavedViews, type SavedViewsParts } from '../../api/views/saved-views.ts'
import { createViewFiles, type ViewLimits } from '../../api/views/view-files.ts'
import { largestSaved } from '../../schema/saved-view.ts'

const view = {
  kind: 'coordination-atlas/view-link',
  version: 1,
  query: 'day=2026-11-22&title=N%E1%BA%ADm+P%E1%BB%93',
  positions: { 'org-a': [1.25, -3] },
}
const story = {
  kind: 'coordination-atlas/story',
  version: 1,
  title: 'Hai năm',
  steps: [{ title: 'Một', text: 'Trước khi ký', view: 'day=2020-01-01' }],
}
const logger = pino({ level: 'silent' })
const json = { 'content-type': 'application/json' }

describe('saved views', () => {
  let folder: string
  const servers: Server[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-views-'))
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => stop(server)))
    await rm(folder, { recursive: true })
  })

  /** A server of these views, in front of an application that knows nothing. */
  async function serve(parts: Partial<SavedViewsParts> = {}) {
    const files = createViewFiles(join(folder, 'views'), { bytes: 10_000_000, texts: 1_000 })
    const views = createSavedViews({ files, logger, ...parts })
    const server = createHttpServer(notFound as unknown as App, notFound, {
      routes: [{ path: '/views', answer: views }],
    })
    servers.push(server)
    const address = await listen(server, '127.0.0.1', 0)
    return {
      get: (key: string, init?: RequestInit) => fetch(new URL(`/views/${key}`, address), init),
      post: (body: unknown, headers: Record<string, string> = json) =>
        fetch(new URL('/views', address), {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
    }
  }
  const keyOf = async (response: Response) => ((await response.json()) as { key: string }).key

  it('are given again under a short key, and may be cached for ever', async () => {
    const { get, post } = await serve()
    for (const one of [view, story]) {
      const kept = await post(one)
      expect(kept.status).toBe(201)
      const key = await keyOf(kept)
      expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
      expect(kept.headers.get('location')).toBe(`/views/${key}`)
      const found = await get(key)
      expect(found.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(found.headers.get('content-type')).toMatch(/^application\/json/)
      expect(await found.json()).toEqual(one)
      expect((await get(key, { method: 'HEAD' })).status).toBe(200)
    }
  })

  it('have the same key whoever saves them, and in whatever order they are written', async () => {
    const { post } = await serve()
    const again = Object.fromEntries(Object.entries(view).reverse())
    const keys = await Promise.all([post(view), post(again), post(view)].map(async (one) => keyOf(await one)))
    expect(new Set(keys).size).toBe(1)
    expect(await keyOf(await post({ ...view, query: 'day=2026-11-23' }))).not.toBe(keys[0])
  })

  it('take a longer key where another text has theirs', async () => {
    const own = join(folder, 'clash')
    const files = createViewFiles(own, { bytes: 10_000, texts: 1_000 })
    const key = await files.keep('one')
    await writeFile(join(own, `${key}.json`), 'another')
    const longer = await files.keep('one')
    expect(longer).toHaveLength(11)
    expect(longer.startsWith(key)).toBe(true)
    expect(await files.read(longer)).toBe('one')
    expect(await files.keep('one')).toBe(longer)
  })

  it('leave nothing half written behind', async () => {
    expect((await readdir(join(folder, 'views'))).every((name) => /^[0-9a-z]{10}\.json$/.test(name))).toBe(
      true,
    )
  })

  it.each(['aaaaaaaaaa', 'short', '..%2f..%2fpackage', 'AAAAAAAAAA', 'a/b'])(
    'that are not there are told: %s',
    async (key) => {
      const { get } = await serve()
      const response = await get(key)
      expect(response.status).toBe(404)
      expect(await response.text()).toMatch(/^Nothing is kept under the key ".+"\.\n$/)
    },
  )

  it.each([
    ['no JSON', '{', 400, /not JSON/],
    ['another thing', { ...view, kind: 'gexf' }, 400, /no saved view or story:\n.*kind/s],
    ['another version', { ...view, version: 2 }, 400, /version/],
    ['something more', { ...view, owner: 'me' }, 400, /owner/],
    ['a place that is none', { ...view, positions: { 'org-a': [1] } }, 400, /positions/],
    ['a query of something else', { ...view, query: 'day=2026-11-22&onload=x' }, 400, /says "onload"/],
    ['a query that says a thing twice', { ...view, query: 'title=a&title=b' }, 400, /says "title"/],
    [
      'a step of something else',
      { ...story, steps: [{ title: '', text: '', view: 'html=%3Cscript%3E' }] },
      400,
      /says "html"/,
    ],
    ['too much', { ...view, query: 'a'.repeat(largestSaved) }, 413, /at most 262144 bytes/],
  ])('are refused where they are %s', async (_, body, status, message) => {
    const { post } = await serve()
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(message)
  })

  it('are refused where they are too much and do not say so before', async () => {
    const { get } = await serve()
    const part = new TextEncoder().encode(' '.repeat(100_000))
    let parts = 0
    const body = new ReadableStream({
      pull: (stream) => (parts++ < 5 ? stream.enqueue(part) : stream.close()),
    })
    const response = await get('', { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit)
    expect(response.status).toBe(413)
  })

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text that says it is JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['a page of another site', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a neighbouring site', { ...json, 'sec-fetch-site': 'same-site' }, 403],
  ])('are not taken from %s', async (_, headers, status) => {
    const { post } = await serve()
    const response = await post(view, headers as Record<string, string>)
    expect(response.status).toBe(status)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('are neither listed nor changed nor deleted', async () => {
    const { get, post } = await serve()
    const key = await keyOf(await post(view))
    expect((await get('')).status).toBe(405)
    for (const method of ['PUT', 'DELETE', 'POST']) expect((await get(key, { method })).status).toBe(405)
    expect((await get(key)).status).toBe(200)
  })

  it('are counted into what one client may ask', async () => {
    const share = createClientShare({ requestsPerMinute: 2, proxies: 1 })
    const { get, post } = await serve({ share })
    const from = { 'x-forwarded-for': '192.0.2.7' }
    await post(view, { ...json, ...from })
    await get('aaaaaaaaaa', { headers: from })
    const refused = await get('aaaaaaaaaa', { headers: from })
    expect(refused.status).toBe(429)
    expect(await refused.text()).toMatch(/^One client may send 2 requests a minute/)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('are saved more seldom than they may be read', async () => {
    const shareOfSaving = createClientShare({ requestsPerMinute: 1, proxies: 1 })
    const { get, post } = await serve({ shareOfSaving })
    const from = { 'x-forwarded-for': '192.0.2.8' }
    const key = await keyOf(await post(view, { ...json, ...from }))
    expect((await post(story, { ...json, ...from })).status).toBe(429)
    for (let time = 0; time < 3; time++) expect((await get(key, { headers: from })).status).toBe(200)
  })

  it('are no more than so many, even where all are saved at once', async () => {
    const own = join(folder, 'many')
    const texts = Array.from({ length: 20 }, (_, n) => `text ${n}`)
    const keep = async (most: ViewLimits) => {
      const files = createViewFiles(own, most)
      const kept = await Promise.allSettled(texts.map((text) => files.keep(text)))
      return kept.filter(({ status }) => status === 'fulfilled').length
    }
    expect(await keep({ bytes: 10_000, texts: 5 })).toBe(5)
    expect(await readdir(own)).toHaveLength(5)
    expect(await keep({ bytes: 66, texts: 1_000 })).toBe(10)
    expect(await readdir(own)).toHaveLength(10)
  })

  it('are rid of what an earlier process left unfinished', async () => {
    const own = join(folder, 'unfinished')
    await mkdir(own)
    await writeFile(join(own, '.6d2f'), 'x'.repeat(1_000))
    const key = await createViewFiles(own, { bytes: 100, texts: 10 }).keep('one')
    expect(await readdir(own)).toEqual([`${key}.json`])
  })

  it('are kept as long as there is room, and those that are there are given all the same', async () => {
    const own = join(folder, 'full')
    const first = await serve({ files: createViewFiles(own, { bytes: 500, texts: 1_000 }) })
    const key = await keyOf(await first.post(view))
    const again = await serve({ files: createViewFiles(own, { bytes: 200, texts: 1_000 }) })
    const refused = await again.post(story)
    expect(refused.status).toBe(507)
    expect(await refused.text()).toMatch(/no room/)
    expect((await again.get(key)).status).toBe(200)
    expect(await keyOf(await again.post(view))).toBe(key)
  })

  it('are none where they are switched off', async () => {
    const { get, post } = await serve({ files: undefined })
    for (const response of [await post(view), await get('aaaaaaaaaa')]) {
      expect(response.status).toBe(404)
      expect(await response.text()).toBe('This server keeps no saved views.\n')
    }
  })
})
