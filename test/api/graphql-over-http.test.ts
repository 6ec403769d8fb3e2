import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Audit, serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { createTestApp } from './support/ask.ts'
import { made } from './support/world.ts'

/** What the audit found: a warning is what it only recommends. */
async function resultOf({ fn }: Audit): Promise<{ readonly status: string; readonly reason?: string }> {
  const result = await fn()
  return result.status === 'ok' ? { status: 'ok' } : { status: result.status, reason: result.reason }
}

describe('GraphQL over HTTP, by the audits of graphql-http:', () => {
  let folder = ''
  let store: GraphStore | undefined
  let app: App | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-test-'))
    store = createStore(await openEmbeddedEngine(join(folder, 'graph')))
    app = createTestApp({ store })
  })
  afterAll(async () => {
    await store?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const audits = serverAudits({
    url: 'http://atlas.test/graphql',
    // A client that sends GET has to show that no page of another site made it: see `plugins/cross-site.ts`.
    fetchFn: (url: string, { headers, ...init }: RequestInit = {}) =>
      made(app).fetch(url, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(headers)), 'graphql-require-preflight': '1' },
      }),
  })

  it('there are 61 of them', () => {
    expect(audits).toHaveLength(61)
  })

  for (const audit of audits)
    it(`${audit.name} (${audit.id})`, async () => {
      expect(await resultOf(audit)).toEqual({ status: 'ok' })
    })
})
