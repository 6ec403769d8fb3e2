import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles } from '../../api/http/static-files.ts'
import { createTestApp } from './support/ask.ts'
import { changed } from './support/counting.ts'
import { describeApi } from './support/world.ts'

describeApi((app, store) => {
  describe('the server', () => {
    let folder: string
    let address: URL
    let server: ReturnType<typeof createHttpServer>

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'atlas-viewer-'))
      await mkdir(join(folder, 'dist/assets'), { recursive: true })
      await writeFile(join(folder, 'dist/index.html'), '<title>Viewer</title>')
      await writeFile(join(folder, 'dist/assets/main-abc123.js'), 'export {}')
      await writeFile(join(folder, 'secret.txt'), 'secret')
      server = createHttpServer(app(), createStaticFiles(join(folder, 'dist')))
      address = await listen(server, '127.0.0.1', 0)
    })
    afterAll(async () => {
      await stop(server)
      await rm(folder, { recursive: true })
    })
    const get = (path: string) => fetch(new URL(path, address))

    it('answers queries under /graphql', async () => {
      const response = await fetch(new URL('/graphql', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ organization(id: "org-doan-999") { kind } }' }),
      })
      expect(await response.json()).toEqual({ data: { organization: { kind: 'ECONOMIC_DEFENCE_GROUP' } } })
      expect((await get('/readyz')).status).toBe(200)
      expect((await get('/healthz')).status).toBe(200)
    })

    it.each(['/', '/organizations/org-doan-999', '/matrix?rows=AREA'])(
      'gives the viewer at %s',
      async (path) => {
        const response = await get(path)
        expect(await response.text()).toBe('<title>Viewer</title>')
        expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
        expect(response.headers.get('content-security-policy')).not.toMatch(/https?:/)
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
        expect(response.headers.get('referrer-policy')).toBe('no-referrer')
        expect(response.headers.get('cache-control')).toBe('no-cache')
      },
    )

    it.each(['/', '/graphql', '/readyz', '/healthz', '/nothing.png'])(
      'tells browsers to be careful with what they get from %s',
      async (path) => {
        const { headers } = await get(path)
        expect(Object.fromEntries(headers)).toMatchObject({
          'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        })
        expect(headers.get('content-security-policy')).not.toMatch(/script-src/)
        expect(headers.get('x-powered-by')).toBeNull()
      },
    )

    it('lets files that are named by their content be kept for ever', async () => {
      const response = await get('/assets/main-abc123.js')
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
    })

    it.each(['/assets/gone-999.js', '/favicon.png', '/graphql/other', '/graphqll.php'])(
      'says that there is nothing at %s',
      async (path) => {
        const response = await get(path)
        expect(response.status).toBe(404)
        expect(await response.text()).toContain(`There is nothing at ${path}`)
      },
    )

    it('never leaves the folder of the viewer', async () => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = address
        request({ hostname, port, path: '/../secret.txt' }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
      expect(status).toBe(404)
      expect((await get('/%2e%2e%2fsecret.txt')).status).toBe(404)
    })

    it('takes nothing but reading under the paths of the viewer', async () => {
      expect((await fetch(address, { method: 'POST' })).status).toBe(405)
    })

    it('says how to build the viewer where it is not built', async () => {
      const bare = createHttpServer(app(), createStaticFiles(join(folder, 'nowhere')))
      const at = await listen(bare, '127.0.0.1', 0)
      const response = await fetch(at)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('npm run build')
      await stop(bare)
    })

    it('finishes a request that is under way when it is stopped', async () => {
      let arrived = () => {}
      let goOn = () => {}
      const underWay = new Promise<void>((resolve) => {
        arrived = resolve
      })
      const held = new Promise<void>((resolve) => {
        goOn = resolve
      })
      const slow = changed(store(), {
        readDataset: async () => {
          arrived()
          await held
          return store().readDataset()
        },
      })
      const stopping = createHttpServer(createTestApp({ store: slow }), createStaticFiles(folder))
      const at = await listen(stopping, '127.0.0.1', 0)
      const answer = fetch(new URL('/graphql?query={dataset{engine}}', at), {
        headers: { 'graphql-require-preflight': '1' },
      })
      await underWay
      const stopped = stop(stopping)
      await expect(fetch(at)).rejects.toThrow()
      goOn()
      const answered = await answer
      expect(await answered.json()).toEqual({ data: { dataset: { engine: store().engine } } })
      expect(answered.headers.get('connection')).toBe('close')
      await stopped
      expect(stopping.listening).toBe(false)
    })
  })
})
