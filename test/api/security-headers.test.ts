import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Running } from '../../api/start.ts'
import { createWholeServers, guarded } from './support/whole-server.ts'

const json = { 'content-type': 'application/json' }
/** An answer of every kind, by what it is. */
const answers: ReadonlyArray<readonly [what: string, path: string, init: RequestInit, status: number]> = [
  ...guarded.map(([path, init]) => [path, path, init, path.startsWith('/views') ? 404 : 200] as const),
  ['the first page', '/', {}, 200],
  ['the page of a thing', '/organization/org-doan-999', {}, 200],
  ['a page in a frame', '/?embed=1', {}, 200],
  ['its head alone', '/', { method: 'HEAD' }, 200],
  ['a file that is not there', '/assets/gone.js', {}, 404],
  ['what is nowhere', '/nothing.php', {}, 404],
  ['what the viewer does not take', '/', { method: 'POST' }, 405],
  ['an export in no format', '/export/exe', {}, 404],
  ['an export of what is wrong', '/export/json?asOf=never', {}, 400],
  ['a network that somebody has', '/export/json', { headers: { 'if-none-match': '*' } }, 304],
  ['an error of GraphQL', '/graphql', { method: 'POST', headers: json, body: '{' }, 400],
  ['a mutation', '/graphql', { method: 'POST', headers: json, body: '{"query":"mutation { a }"}' }, 400],
  [
    'another site',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
    403,
  ],
  ['a wrong view', '/views', { method: 'POST', headers: json, body: '{}' }, 400],
  ['nothing to match', '/reconcile/nothing', {}, 404],
  ['health', '/healthz', {}, 200],
  ['readiness', '/readyz', {}, 200],
]

/** The directives of a policy, by name. */
function toDirectives(policy: string | null): Record<string, string[]> {
  const parts = (policy ?? '').split(';').map((part) => part.trim().split(/\s+/))
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]))
}

describe('what a browser is told of an answer', () => {
  const startWhole = createWholeServers()
  let server: Running
  beforeAll(async () => {
    server = await startWhole({ ATLAS_GRAPHIQL: 'on' })
  })
  const ask = (path: string, init?: RequestInit) =>
    fetch(new URL(path, server.address), { redirect: 'manual', ...init })

  it.each(answers)('is to be careful: %s', async (_, path, init, status) => {
    const response = await ask(path, init)
    expect(path.startsWith('/reconcile/view') ? 302 : status).toBe(response.status)
    const directives = toDirectives(response.headers.get('content-security-policy'))
    const isPreview = path.startsWith('/reconcile/preview')
    const isGraphiql = response.headers.get('content-type')?.startsWith('text/html') && path === '/graphql'
    expect(directives['default-src']).toEqual([isPreview ? "'none'" : "'self'"])
    expect(directives['base-uri']).toEqual(["'none'"])
    expect(directives['form-action']).toEqual(["'none'"])
    expect(directives['frame-ancestors']).toEqual([isPreview ? '*' : "'none'"])
    const sources = Object.entries(directives).filter(([name]) => name !== 'frame-ancestors')
    for (const [name, allowed] of sources) {
      if (!(isGraphiql && name === 'style-src')) expect(allowed, name).not.toContain("'unsafe-inline'")
      expect(allowed, name).not.toContain("'unsafe-eval'")
      expect(allowed.join(' '), name).not.toMatch(/https?:|\*/)
    }
    expect(directives['script-src'] !== undefined).toBe(Boolean(isGraphiql))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-permitted-cross-domain-policies': 'none',
    })
    expect(response.headers.get('x-frame-options')).toBe(isPreview ? null : 'DENY')
    expect(response.headers.get('x-powered-by')).toBeNull()
    expect(response.headers.get('server')).toBeNull()
    const { byteLength } = await response.arrayBuffer()
    if (byteLength > 0) expect(response.headers.get('content-type')).toMatch(/\S/)
  })

  it('is to be careful with what is said of a request that is none', async () => {
    const { hostname, port } = server.address
    const answer = await new Promise<string>((resolve, reject) => {
      let got = ''
      const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'))
      socket.on('data', (part) => {
        got += part
      })
      socket.on('error', reject).on('close', () => resolve(got))
    })
    expect(answer).toMatch(/\r\ncontent-security-policy: default-src 'none'\r\n/)
    expect(answer).toMatch(/\r\nx-content-type-options: nosniff\r\n/)
  })

  it('lets the page of GraphiQL run the script that it brings, and no other', async () => {
    const page = await ask('/graphql', { headers: { accept: 'text/html' } })
    const html = await page.text()
    const [, script = ''] = html.split(/<script>(?=\s*function prepareBlob)/)
    const own = createHash('sha256')
      .update(script.slice(0, script.lastIndexOf('</script>')))
      .digest('base64')
    const { 'script-src': allowed } = toDirectives(page.headers.get('content-security-policy'))
    expect(allowed).toEqual(["'self'", `'sha256-${own}'`])
  })

  it('lets the viewer have the styles that its libraries write, as they are written now', async () => {
    const { 'style-src': allowed = [] } = toDirectives(
      (await ask('/')).headers.get('content-security-policy'),
    )
    const textIn = (file: string, pattern: RegExp) => pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    const aria = 'node_modules/react-aria/dist/private'
    const pressed = textIn(`${aria}/interactions/usePress.mjs`, /style\.textContent = `([^`]+)`/)
    const scrolled = textIn(`${aria}/overlays/usePreventScroll.mjs`, /style\.textContent = `([^`]+)`/)
    const attribute = textIn(`${aria}/interactions/usePress.mjs`, /PRESSABLE_ATTRIBUTE = ['"]([\w-]+)['"]/)
    const canvas = 'node_modules/cytoscape/dist/cytoscape.cjs.js'
    const contained = textIn(canvas, /var className = '(__________cytoscape_container)'/)
    const written = [
      pressed.trim().replace(/\$\{[^}]+\}/, attribute),
      scrolled.trim(),
      `.${contained}${textIn(canvas, /textContent = ['"]\.['"] ?\+ ?className ?\+ ?['"]([^'"]+)['"]/)}`,
    ]
    const hashes = written.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    expect(allowed).toEqual(["'self'", ...hashes])
  })
})
