import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { createExports } from '../../api/export/route.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles, notFound } from '../../api/http/static-files.ts'
import { createPreviewedViewer } from '../../api/link-preview/previewed-viewer.ts'
import { createLoadedVersion } from '../../api/loading/loaded-version.ts'
import { createTestContexts, quiet } from './support/route.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  let folder: string
  const servers: Server[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-picture-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><head></head><body></body>')
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => stop(server, 0)))
    await rm(folder, { recursive: true })
  })

  /** The viewer's pages and the exports, as the server has both. */
  async function serve(standing: { readonly address?: string } = {}) {
    const contexts = createTestContexts(store())
    const shared = { contexts, proxies: 0, ...standing }
    const viewer = createPreviewedViewer({
      ...shared,
      viewer: createStaticFiles(folder),
      folder,
      loaded: createLoadedVersion(store()),
      patience: 5_000,
    })
    const answer = createExports({ ...shared, origins: [], logger: quiet })
    const server = createHttpServer(notFound as unknown as App, viewer, {
      routes: [{ path: '/export', answer }],
    })
    servers.push(server)
    const address = await listen(server, '127.0.0.1', 0)
    /** The page as it is given to a client that names the host. */
    const pageFor = (path: string, headers: Record<string, string> = {}) =>
      new Promise<string>((resolve, reject) => {
        request(new URL(path, address), { headers }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part) => {
            text += part
          })
          response.on('end', () => resolve(text))
        })
          .on('error', reject)
          .end()
      })
    const tagsOf = async (path: string) => {
      const tags = [
        ...(await pageFor(path)).matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g),
      ]
      return Object.fromEntries(
        tags.map(([, name = '', content = '']) => [name, content.replaceAll('&amp;', '&')]),
      )
    }
    return { address, pageFor, tagsOf }
  }

  /** Pixels of a PNG that are of another colour than its corner. */
  async function countDrawn(bytes: Buffer) {
    const image = await loadImage(bytes)
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, image.height - 400, image.width, 400)
    let drawn = 0
    for (let at = 0; at < data.length; at += 4)
      if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) drawn += 1
    return { width: image.width, height: image.height, drawn }
  }

  describe('the picture that stands with a link', () => {
    it.each([
      '/',
      '/?focus=org-don-suoi-dan&day=2024-01-02',
      '/?draw=actors&kind=BORDER_GUARD_POST&lang=en',
      '/organization/org-don-suoi-dan',
      '/agreement/agr-quy-che-thac-bac-2016',
    ])('at %s is 1200 × 630 pixels of its network, at the address that the page tells', async (path) => {
      const { address, tagsOf } = await serve()
      const tags = await tagsOf(path)
      expect(tags).toMatchObject({
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:type': 'image/png',
        'og:image:alt': tags['og:title'],
        'twitter:card': 'summary_large_image',
      })
      const image = new URL(tags['og:image'] ?? '')
      expect(image.origin).toBe(address.origin)
      const response = await fetch(image)
      expect(response.headers.get('content-type')).toBe('image/png')
      const { width, height, drawn } = await countDrawn(Buffer.from(await response.arrayBuffer()))
      expect([width, height]).toEqual([1200, 630])
      expect(drawn).toBeGreaterThan(3_000)
      const tag = response.headers.get('etag') ?? ''
      expect((await fetch(image, { headers: { 'if-none-match': tag } })).status).toBe(304)
    })

    it('is of the very view: its things, its day, its filters', async () => {
      const { tagsOf } = await serve()
      const path =
        '/?select=org-don-suoi-dan,org-nobody&day=2024-01-02&status=IN_FORCE&evidence=STATED&lang=en'
      const { searchParams } = new URL((await tagsOf(path))['og:image'] ?? '')
      expect(Object.fromEntries(searchParams)).toEqual({
        card: 'true',
        limit: '60',
        asOf: '2024-01-02',
        lang: 'en',
        focus: 'org-don-suoi-dan',
        status: 'IN_FORCE',
        basis: 'STATED',
      })
    })

    it.each([
      '/?focus=org-nobody',
      '/organization/org-nobody',
      '/?area=area-nowhere',
      '/?kind=NOTHING',
      '/matrix',
    ])('is none at %s', async (path) => {
      const { tagsOf } = await serve()
      const tags = await tagsOf(path)
      expect(tags['og:title']).toBeTruthy()
      expect(tags['og:image']).toBeUndefined()
      expect(tags['twitter:card']).toBe('summary')
    })

    it.each(['evil.example', 'evil.example:81', 'a@evil.example', 'evil.example/path?x="><script>'])(
      'is at the address that is set, whatever the request says: %s',
      async (host) => {
        const { pageFor } = await serve({ address: 'https://atlas.example' })
        const html = await pageFor('/?focus=org-don-suoi-dan', { host, 'x-forwarded-host': host })
        if (/^[\w.:]+$/.test(host))
          expect(html).toContain(
            '<meta property="og:image" content="https://atlas.example/export/png?card=true&amp;',
          )
        expect(html).not.toContain('evil')
      },
    )

    it.each(['a@evil.example', 'x.example/evil', 'x.example?evil', 'x.example#evil'])(
      'is at no host that the request makes up of more than a name: %s',
      async (host) => {
        const { pageFor } = await serve()
        expect(await pageFor('/?focus=org-don-suoi-dan', { host })).not.toContain('evil')
      },
    )

    it('is asked for as PNG alone', async () => {
      const { address } = await serve()
      const response = await fetch(new URL('/export/svg?card=true', address))
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('/export/png')])
    })
  })
})
