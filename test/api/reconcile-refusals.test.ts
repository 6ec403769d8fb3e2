import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createClientShare } from '../../api/plugins/rate-limit.ts'
import { createReconcileServer } from './support/reconciling.ts'
import { describeApi } from './support/world.ts'

/** The status for a request with headers that `fetch` sets itself. */
const statusOf = (address: URL, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
describeApi((_, store) => {
  const open = createReconcileServer(store)

  describe('what the reconciliation service refuses', () => {
    it.each([
      ['queries', '{', 400, /"queries" is not JSON/],
      ['queries', '[1]', 400, /"queries" is not what it should be/],
      ['queries', '{"q": {"query": "a", "limit": 0}}', 400, /limit/],
      ['queries', '{"q": {"query": "a", "type": "Ship"}}', 400, /asks in "q" for the type "Ship": there are/],
      [
        'queries',
        '{"q": {"query": "a", "properties": [{"pid": "mass", "v": 1}]}}',
        400,
        /asks in "q" for the property "mass": there are kind/,
      ],
      ['extend', '{"ids": ["a"]}', 400, /"extend" is not what it should be/],
      [
        'extend',
        '{"ids": ["a"], "properties": [{"id": "mass"}]}',
        400,
        /the property "mass": there are kind/,
      ],
      [
        'queries',
        JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`q${n}`, { query: 'a' }]))),
        413,
        /51 queries: send at most 50/,
      ],
      [
        'extend',
        JSON.stringify({ ids: Array.from({ length: 501 }, (_, n) => `org-${n}`), properties: [] }),
        413,
        /501 ids: send at most 500/,
      ],
    ])('says what is wrong with %s', async (field, value, status, told) => {
      const { form } = await open()
      const response = await form({ [field]: value })
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(await response.text()).toMatch(told)
    })

    it.each<[string, RequestInit, number, RegExp]>([
      ['/reconcile/nothing', {}, 404, /has nothing at "nothing"/],
      ['/reconcile/preview?id=org-nobody', {}, 404, /"org-nobody" is known here/],
      ['/reconcile/preview', {}, 404, /begin with org- or unit-/],
      ['/reconcile/suggest/entity?cursor=x', {}, 400, /"cursor" is "x"/],
      ['/reconcile', { method: 'DELETE' }, 405, /DELETE is no method/],
      ['/reconcile', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 415, /a form/],
      [
        '/reconcile',
        { method: 'POST', body: new URLSearchParams({ queries: 'x'.repeat(300_000) }) },
        413,
        /at most 262144 bytes/,
      ],
    ])('refuses at %s what it does not know', async (path, init, status, told) => {
      const { get } = await open()
      const response = await get(path, init)
      expect(response.status).toBe(status)
      expect(await response.text()).toMatch(told)
    })

    it('lets OpenRefine on the same computer and the origins that are set read it, and no other page', async () => {
      const { address, get } = await open({ origins: ['https://a.example'] })
      const from = (origin: string, more: RequestInit = {}) =>
        get('/reconcile', { ...more, headers: { origin, 'sec-fetch-site': 'cross-site', ...more.headers } })
      for (const origin of ['http://127.0.0.1:3333', 'https://a.example']) {
        const response = await from(origin)
        expect(response.status).toBe(200)
        expect(response.headers.get('access-control-allow-origin')).toBe(origin)
        expect(response.headers.get('access-control-allow-credentials')).toBeNull()
        const leave = await from(origin, { method: 'OPTIONS' })
        expect([leave.status, leave.headers.get('access-control-allow-methods')]).toEqual([
          204,
          'GET, HEAD, POST, OPTIONS',
        ])
      }
      const other = await from('https://b.example')
      expect(other.status).toBe(403)
      expect(other.headers.get('access-control-allow-origin')).toBeNull()
      expect(await other.text()).toMatch(/ATLAS_ORIGINS/)
      // A browser of before fetch metadata, and a link that is followed.
      expect((await get('/reconcile', { headers: { origin: 'https://b.example' } })).status).toBe(403)
      const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
      expect(await statusOf(new URL('/reconcile', address), followed)).toBe(200)
    })

    it('takes from the share of a client', async () => {
      const share = createClientShare({ requestsPerMinute: 2, proxies: 1 })
      const { get } = await open({ share, proxies: 1 })
      const headers = {
        'x-forwarded-for': '192.0.2.7',
        'x-forwarded-host': 'atlas.example',
        'x-forwarded-proto': 'https',
      }
      const first = await get('/reconcile', { headers })
      expect((await first.json()).view.url).toBe('https://atlas.example/reconcile/view?id={{id}}')
      expect((await get('/reconcile', { headers })).status).toBe(200)
      const third = await get('/reconcile', { headers })
      expect([third.status, Number(third.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    })
  })
})
