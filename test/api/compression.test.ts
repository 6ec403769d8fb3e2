import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles } from '../../api/http/static-files.ts'
import { toCoding } from '../../api/plugins/compression.ts'
import { describeApi } from './support/world.ts'

const long = '{ coordinations(first: 100) { nodes { id title parties { actor { id name } } } } }'
const short = '{ dataset { engine } }'
const script = 'export const words = "xin chào"\n'.repeat(100)

const decoders = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body: Buffer) => body,
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** As it came. */
  readonly body: Buffer
}

describe('what a client says of codings', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.000', undefined],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['BR ; Q=1', 'br'],
    ['deflate, identity', undefined],
    ['nonsense;;=,', undefined],
    ['br;q=x', undefined],
    ['', undefined],
    [null, undefined],
  ])('in %j makes the best of ours: %s', (accepted, coding) => {
    expect(toCoding(accepted)).toBe(coding)
  })
})

describeApi((app) => {
  describe('an answer', () => {
    let folder: string
    let address: URL
    let server: ReturnType<typeof createHttpServer>
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'atlas-viewer-'))
      await mkdir(join(folder, 'assets'))
      await writeFile(join(folder, 'index.html'), '<title>Viewer</title>')
      for (const [ending, content] of [
        ['', script],
        ['.br', brotliCompressSync(script)],
        ['.gz', gzipSync(script)],
      ] as const)
        await writeFile(join(folder, `assets/main-abc123.js${ending}`), content)
      server = createHttpServer(app(), createStaticFiles(folder))
      address = await listen(server, '127.0.0.1', 0)
    })
    afterAll(async () => {
      await stop(server)
      await rm(folder, { recursive: true })
    })

    const exchange = (path: string, headers: Record<string, string>, body?: string) =>
      new Promise<Answer>((resolve, reject) => {
        const sent = request(
          new URL(path, address),
          { method: body ? 'POST' : 'GET', headers },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('end', () =>
              resolve({
                status: response.statusCode,
                headers: response.headers,
                body: Buffer.concat(chunks),
              }),
            )
          },
        )
        sent.on('error', reject).end(body)
      })
    const post = (query: string, accepted?: string) =>
      exchange(
        '/graphql',
        { 'content-type': 'application/json', ...(accepted ? { 'accept-encoding': accepted } : {}) },
        JSON.stringify({ query }),
      )

    it.each([
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
    ] as const)('to %j comes compressed and says the same', async (accepted, coding) => {
      const plain = await post(long)
      const { status, headers, body } = await post(long, accepted)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-encoding': coding,
        'content-length': String(body.length),
        'content-type': plain.headers['content-type'],
        vary: expect.stringMatching(/accept-encoding/i),
        'x-content-type-options': 'nosniff',
      })
      expect(headers['x-request-id']).toBeTruthy()
      expect(decoders[coding](body)).toEqual(plain.body)
      expect(body.length).toBeLessThan(plain.body.length / 2)
    })

    it.each([undefined, 'identity', 'deflate'])('is as it is for who asks for %j', async (accepted) => {
      const { headers, body } = await post(long, accepted)
      expect(headers['content-encoding']).toBeUndefined()
      expect(body.length).toBeGreaterThan(1_024)
      expect(JSON.parse(body.toString())).toHaveProperty('data.coordinations.nodes')
    })

    it('is as it is where it is short', async () => {
      const { headers, body } = await post(short, 'gzip, br')
      expect(headers['content-encoding']).toBeUndefined()
      expect(JSON.parse(body.toString())).toHaveProperty('data.dataset.engine')
    })

    it('to GET says that it varies whether it is compressed or not', async () => {
      const path = `/graphql?query=${encodeURIComponent(long)}`
      const own = { 'graphql-require-preflight': '1' }
      for (const headers of [own, { ...own, 'accept-encoding': 'br' }])
        expect((await exchange(path, headers)).headers.vary).toMatch(/accept-encoding/i)
    })

    it('that refuses a request is compressed as well', async () => {
      const wrong = `{ ${Array.from({ length: 20 }, (_, index) => `unknown${index}`).join(' ')} }`
      const { headers, body } = await post(wrong, 'gzip')
      expect(headers['content-encoding']).toBe('gzip')
      expect(JSON.parse(gunzipSync(body).toString())).toHaveProperty('errors')
    })

    it.each([
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', 'none'],
    ] as const)('with a file of the viewer is the copy that was built for %j', async (accepted, coding) => {
      const { headers, body } = await exchange('/assets/main-abc123.js', { 'accept-encoding': accepted })
      expect(headers['content-encoding'] ?? 'none').toBe(coding)
      expect(headers['content-type']).toMatch(/javascript/)
      expect(headers['cache-control']).toContain('immutable')
      expect(headers.vary).toMatch(/accept-encoding/i)
      expect(headers['content-length']).toBe(String(body.length))
      expect(decoders[coding](body).toString()).toBe(script)
    })

    it('with a page of the viewer that has no copy is the page itself, at each of its addresses', async () => {
      for (const path of ['/', '/matrix']) {
        const { headers, body } = await exchange(path, { 'accept-encoding': 'gzip, br' })
        expect(headers['content-encoding']).toBeUndefined()
        expect(body.toString()).toBe('<title>Viewer</title>')
      }
    })

    it('that nothing has changed says that it varies', async () => {
      const asked = { 'accept-encoding': 'br' }
      const { etag = '' } = (await exchange('/assets/main-abc123.js', asked)).headers
      const { status, headers } = await exchange('/assets/main-abc123.js', {
        ...asked,
        'if-none-match': etag,
      })
      expect(status).toBe(304)
      expect(headers.vary).toMatch(/accept-encoding/i)
    })
  })
})
