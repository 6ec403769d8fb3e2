import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { createEmbeddedViewer } from '../../api/http/embedding.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles, notFound } from '../../api/http/static-files.ts'
import { createPreviewedViewer } from '../../api/link-preview/previewed-viewer.ts'
import { createLoadedVersion } from '../../api/loading/loaded-version.ts'
import { changed, watch } from './support/counting.ts'
import { createTestContexts } from './support/route.ts'
import { describeApi } from './support/world.ts'

const page = '<!doctype html><head><title>Viewer</title></head><body></body>'

describeApi((_, store) => {
  let folder: string
  const servers: Server[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-page-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), page)
    await writeFile(join(folder, 'assets/main-abc123.js'), 'export {}')
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => stop(server, 0)))
    await rm(folder, { recursive: true })
  })

  async function serve(from: GraphStore = store(), embedders: readonly string[] = []) {
    const viewer = createPreviewedViewer({
      viewer: createStaticFiles(folder),
      folder,
      contexts: createTestContexts(from),
      loaded: createLoadedVersion(from),
      proxies: 0,
      patience: 5_000,
    })
    const server = createHttpServer(notFound as unknown as App, createEmbeddedViewer(viewer, embedders))
    servers.push(server)
    const address = await listen(server, '127.0.0.1', 0)
    const get = (path: string, init?: RequestInit) => fetch(new URL(path, address), init)
    const tagsOf = async (path: string) => {
      const html = await (await get(path)).text()
      const tags = [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)">/g)]
      return Object.fromEntries(tags.map(([, property = '', content = '']) => [property, content]))
    }
    return { address, get, tagsOf }
  }

  describe('the page of an address of the viewer', () => {
    it.each([
      ['/', 'Mạng lưới phối hợp', /^Ngày 15\/01\/2026\. Ai phối hợp với ai/],
      [
        '/?day=2024-01-02&focus=org-don-suoi-dan,agr-ket-nghia-2022',
        'Mạng lưới phối hợp quanh Đồn Biên phòng Suối Đàn, Kết nghĩa giữa Đồn Biên phòng Bản Sương và xã Suối Đàn',
        /^Ngày 02\/01\/2024\./,
      ],
      [
        '/?select=org-a,org-b,org-c,org-d,org-doan-999&focus=org-doan-999,org-don-suoi-dan,org-don-hoa-ngan,org-x,org-y&lang=en&day=2024-01-02',
        'Coordination network around Economic-Defence Group 999, Suoi Dan Border Post, Hoa Ngan Border Post and 2 more',
        /^On 2024-01-02\. Who coordinates/,
      ],
      [
        '/organization/org-don-ban-suong-hoa-song',
        'Đồn Biên phòng Bản Sương',
        /^Đồn biên phòng · Xã đảo Trăng Non.* · Ngày 15\/01\/2026$/,
      ],
      [
        '/agreement/agr-quy-che-thac-bac-2016?day=2026-01-01',
        'Quy chế phối hợp giữa Đảng ủy Đoàn KT-QP 999 và Huyện ủy Thác Bạc, 2016',
        /^Quy chế phối hợp · ký 05\/2016 · Đã ký tiếp · Ngày 01\/01\/2026$/,
      ],
      ['/matrix?rows=AREA', 'Ma trận phối hợp', /^Ngày 15\/01\/2026\./],
      ['/organization/org-nobody', 'Mạng lưới phối hợp', /^Ngày/],
    ])('tells at %s what a link to it is of', async (path, title, description) => {
      const { tagsOf } = await serve()
      const tags = await tagsOf(path)
      expect(tags['og:title']).toBe(title)
      expect(tags['og:description']).toMatch(description)
      expect(tags['og:site_name']).toBe('Coordination Atlas')
    })

    it('is the page of the viewer besides, and tells its own address without what it is looked at with', async () => {
      const { address, get, tagsOf } = await serve()
      const response = await get('/?focus=org-doan-999&at=3,4&theme=dark')
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect((await response.text()).replace(/<meta (?:property|name)[^\n]+\n/g, '')).toBe(page)
      expect((await tagsOf('/?focus=org-doan-999&at=3,4&theme=dark'))['og:url']).toBe(
        `${address.origin}/?focus=org-doan-999`,
      )
      expect(await (await get('/assets/main-abc123.js')).text()).toBe('export {}')
      expect((await get('/assets/gone.js')).status).toBe(404)
      const head = await get('/', { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
    })

    it.each(['br', 'gzip', 'identity'])('is the same page as %s', async (coding) => {
      const { get } = await serve()
      const response = await get('/', { headers: { 'accept-encoding': coding } })
      expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
      expect(await response.text()).toContain('<meta property="og:title" content="Mạng lưới phối hợp">')
    })

    it('is told by its tag not to have changed', async () => {
      const { get } = await serve()
      const tag = (await get('/')).headers.get('etag') ?? ''
      expect((await get('/', { headers: { 'if-none-match': tag } })).status).toBe(304)
      expect((await get('/matrix', { headers: { 'if-none-match': tag } })).status).toBe(200)
    })

    it('holds nothing that a name could run', async () => {
      const hostile = changed(store(), {
        readNodes: async (ids) => {
          const nodes = await store().readNodes(ids)
          for (const [id, node] of nodes)
            if (node.type === 'Organization') nodes.set(id, { ...node, name: '"><script>alert(1)</script>&' })
          return nodes
        },
      })
      const { get } = await serve(hostile)
      const html = await (await get('/?focus=org-doan-999"><script>&select=org-doan-999')).text()
      expect(html).toContain('quanh &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"')
      expect(html).not.toContain('<script>')
    })

    it('is read once for as long as the same data are loaded', async () => {
      const reads: string[] = []
      let version = 'a'.repeat(64)
      const renewed = changed(store(), {
        readDataset: async () => {
          const dataset = await store().readDataset()
          return dataset && { ...dataset, version }
        },
      })
      const { get } = await serve(watch(renewed, (name) => reads.push(name)))
      const count = async () => {
        reads.length = 0
        await (await get('/?focus=org-doan-999')).text()
        return reads.filter((name) => name !== 'readDataset').length
      }
      expect(await count()).toBeGreaterThan(0)
      expect(await count()).toBe(0)
      version = 'b'.repeat(64)
      await expect.poll(count).toBeGreaterThan(0)
    })

    it.each(['a database that fails', 'no data'])(
      'comes without a preview where there is %s',
      async (what) => {
        const readDataset = async () => {
          if (what === 'no data') return undefined
          throw new Error('secret')
        }
        const { get } = await serve(changed(store(), { readDataset }))
        const response = await get('/?focus=org-doan-999')
        expect([response.status, await response.text()]).toEqual([200, page])
      },
    )
  })

  describe('a page in a frame', () => {
    it('is shown to the sites that are set, where it is asked for as one', async () => {
      const { get } = await serve(store(), ['https://a.example', 'https://b.example'])
      const embedded = await get('/?embed=1&focus=org-doan-999')
      expect(embedded.headers.get('content-security-policy')).toMatch(
        /default-src 'self'.*frame-ancestors 'self' https:\/\/a\.example https:\/\/b\.example(?:;|$)/,
      )
      expect(embedded.headers.get('x-frame-options')).toBeNull()
      for (const path of ['/', '/?embed=0', '/?embed=2&x=embed=1']) {
        const { headers } = await get(path)
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
        expect(headers.get('x-frame-options')).toBe('DENY')
      }
    })

    it('is shown to no site where none is set', async () => {
      const { headers } = await (await serve()).get('/?embed=1')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-frame-options')).toBe('DENY')
    })
  })
})
