import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { KeysInvalid, KeysUnavailable } from '../../api/bearer/token-keys.ts'
import { knownOperations } from '../../api/operations/generated.ts'
import type { Running } from '../../api/start.ts'
import {
  audience,
  createSigningKey,
  issuer,
  type SigningKey,
  serveKeys,
  toKeySet,
} from './support/identity-provider.ts'
import { createWholeServers, guarded } from './support/whole-server.ts'

const view = {
  kind: 'coordination-atlas/view-link',
  version: 1,
  query: 'day=2026-11-22',
  positions: {},
}
/** What the small world has and no stranger may learn. */
const secrets = /Suối Đàn|Đoàn 999|org-doan-999|a{64}|atlas_http/

describe('a server that asks for tokens', () => {
  const startWhole = createWholeServers()
  let key: SigningKey
  let token: string
  let server: Running
  let variables: Record<string, string>
  beforeAll(async () => {
    key = await createSigningKey('first')
    token = await key.sign()
    const path = join(inject('folder'), `keys-${process.pid}.json`)
    await writeFile(path, toKeySet(key))
    variables = {
      ATLAS_JWKS: path,
      ATLAS_JWT_ISSUER: issuer,
      ATLAS_JWT_AUDIENCE: audience,
      ATLAS_ORIGINS: 'https://a.example',
      ATLAS_SIGN_IN: '/oauth2/start?rd={here}&x=1',
    }
    server = await startWhole(variables)
  })
  const ask = (path: string, init: RequestInit = {}, bearer?: string) =>
    fetch(new URL(path, server.address), {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
    })

  it.each(guarded)('gives nothing of %s to a stranger, and tells how to come in', async (path, init) => {
    for (const bearer of [undefined, 'garbage', await (await createSigningKey('first')).sign()]) {
      const response = await ask(path, init, bearer)
      const text = await response.text()
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(
        bearer
          ? /^Bearer realm="Coordination Atlas", error="invalid_token", error_description="[^"]+"$/
          : /^Bearer realm="[^"]+"$/,
      )
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-request-id')).toMatch(/\S/)
      expect(text).toMatch(
        bearer ? /token/ : /^Send a token in the header "Authorization: Bearer …", or sign in\.\n$/,
      )
      expect(text).not.toMatch(secrets)
    }
  })

  it.each(guarded)('answers at %s whoever has a token', async (path, init) => {
    const response = await ask(path, init, token)
    expect([200, 302, 404]).toContain(response.status)
    expect(response.status === 404).toBe(path.startsWith('/views'))
    // What only some may read is kept by no cache that others share.
    expect(response.headers.get('cache-control')).toMatch(/^private|^no-store$/)
    await response.text()
  })

  it('keeps answers for those with a token alone, whoever asked first', async () => {
    const [areas] = [...knownOperations].find(([, { name }]) => name === 'Areas') ?? ['']
    const body = JSON.stringify({
      variables: {},
      extensions: { persistedQuery: { version: 1, sha256Hash: areas } },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const first = await (await ask('/graphql', init, token)).text()
    expect(first).toContain('area-')
    const [stranger, reader] = await Promise.all([
      ask('/graphql', init),
      ask('/graphql', init, await key.sign({ sub: 'b' })),
    ])
    expect(stranger.status).toBe(401)
    expect(await stranger.text()).not.toContain('area-')
    expect(await reader.text()).toBe(first)
  })

  it('lets a saved view be kept by no cache that others share', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(view),
    }
    expect((await ask('/views', init)).status).toBe(401)
    const { key: saved } = (await (await ask('/views', init, token)).json()) as { key: string }
    const response = await ask(`/views/${saved}`, {}, token)
    expect(response.headers.get('cache-control')).toMatch(/^private/)
    expect(await response.json()).toEqual(view)
    expect((await ask(`/views/${saved}`)).status).toBe(401)
  })

  it.each(['/healthz', '/readyz'])('tells at %s how it is, to whoever watches over it', async (path) => {
    expect((await ask(path)).status).toBe(200)
  })

  it('gives the viewer to everybody, with where to sign in and without a word of the data', async () => {
    const path = '/organization/org-don-suoi-dan'
    const forStranger = await (await ask(path)).text()
    expect(forStranger).toContain('<meta name="sign-in" content="/oauth2/start?rd={here}&amp;x=1">')
    expect(forStranger).not.toMatch(secrets)
    expect(forStranger).not.toContain('og:')
    const response = await ask(path, {}, token)
    expect(response.headers.get('vary')).toContain('authorization')
    // The page waits no more than a moment for its preview.
    await expect
      .poll(async () => (await ask(path, {}, token)).text())
      .toContain('<meta property="og:title" content="Đồn Biên phòng Suối Đàn">')
    expect((await ask(path, {}, token)).headers.get('cache-control')).toMatch(/^private/)
    expect(await (await ask(path)).text()).toBe(forStranger)
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(forStranger)?.[1] ?? ''
    expect((await ask(script)).status).toBe(200)
  })

  it('lets a browser ask for leave without a token, and pages of the origins read why they are refused', async () => {
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'POST' }
    for (const path of ['/graphql', '/export/json', '/reconcile']) {
      const asked = { ...headers, 'access-control-request-headers': 'authorization' }
      const leave = await ask(path, { method: 'OPTIONS', headers: asked })
      expect([200, 204]).toContain(leave.status)
      expect(leave.headers.get('access-control-allow-headers')).toMatch(/authorization/)
      expect(await leave.text()).toBe('')
      const refused = await ask(path, { headers: { origin: 'https://a.example' } })
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
        401,
        'https://a.example',
      ])
      const elsewhere = await ask(path, { headers: { origin: 'https://b.example' } })
      expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin')]).toEqual([401, null])
    }
    for (const path of ['/metrics', '/views', '/views/abcdefghjk']) {
      const leave = await ask(path, { method: 'OPTIONS', headers })
      expect([204, 405]).toContain(leave.status)
      expect(await leave.text()).not.toMatch(secrets)
    }
  })

  it('reads no token of more than a head may have', async () => {
    const response = await ask('/graphql', {}, 'x'.repeat(100_000))
    expect(response.status).toBe(431)
    const most = await ask('/graphql', {}, 'x'.repeat(15_000))
    expect(most.status).toBe(401)
  })

  it('bounds how often one client may be refused', async () => {
    const bounded = await startWhole({ ...variables, ATLAS_REQUESTS_PER_MINUTE: '3', ATLAS_PROXIES: '1' })
    const from = (client: string, bearer?: string) =>
      fetch(new URL('/metrics', bounded.address), {
        headers: { 'x-forwarded-for': client, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
      })
    for (let count = 0; count < 3; count++) expect((await from('192.0.2.1')).status).toBe(401)
    const tooOften = await from('192.0.2.1')
    expect(tooOften.status).toBe(429)
    expect(Number(tooOften.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('192.0.2.2')).status).toBe(401)
    expect((await from('192.0.2.1', token)).status).toBe(200)
  })

  it('starts while the address of its keys does not answer, and lets nobody in until it does', async () => {
    const keys = await serveKeys('')
    keys.answer((_, response) => void response.writeHead(503).end())
    const running = await startWhole({ ...variables, ATLAS_JWKS: keys.address.href })
    const metrics = new URL('/metrics', running.address)
    const response = await fetch(metrics, { headers: { authorization: `Bearer ${token}` } })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.text()).toMatch(/keys .* cannot be had now/)
    expect((await fetch(metrics)).status).toBe(401)
    await keys.stop()
  })

  it('does not start where there is something else at the address of its keys', async () => {
    const keys = await serveKeys('<html>')
    const refused = startWhole({ ...variables, ATLAS_JWKS: keys.address.href })
    await expect(refused).rejects.toThrow(KeysInvalid)
    await expect(refused).rejects.toThrow(/127\.0\.0\.1:\d+\/keys is not JSON: give/)
    await keys.stop()
  })

  it('does not start with a file that is not there', async () => {
    const refused = startWhole({ ...variables, ATLAS_JWKS: '/nowhere/keys.json' })
    await expect(refused).rejects.toThrow(KeysUnavailable)
    await expect(refused).rejects.toThrow(
      /^ATLAS_JWKS: the keys at \/nowhere\/keys\.json cannot be read: check the path/,
    )
  })
})
