import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type RequestListener, request, type ServerOptions } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AddressRefused, listen, PortInUse, stop } from '../../api/http/listening.ts'
import { createHttpServer, patience } from '../../api/http/server.ts'
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

    describe('takes from a client', () => {
      /** All that the server answers to the bytes, on a connection of their own. */
      const wholeAnswerTo = async (text: string, times?: ServerOptions) => {
        const own = createHttpServer(app(), createStaticFiles(join(folder, 'dist')), { times })
        const { port } = await listen(own, '127.0.0.1', 0)
        const answer = await new Promise<string>((resolve, reject) => {
          let got = ''
          const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
          socket.on('data', (chunk) => {
            got += chunk
          })
          socket.on('error', reject).on('close', () => resolve(got))
        })
        await stop(own)
        return answer
      }
      const answerTo = async (text: string, times?: ServerOptions) =>
        (await wholeAnswerTo(text, times)).split('\r\n')[0]
      const head = (size: number) =>
        `GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx: ${'a'.repeat(size)}\r\n\r\n`

      it('no head of more than 16 kB', async () => {
        expect(await answerTo(head(15_000))).toBe('HTTP/1.1 200 OK')
        expect(await answerTo(head(17_000))).toBe('HTTP/1.1 431 Request Header Fields Too Large')
      })

      it.each([
        [
          'too long a head',
          head(17_000),
          431,
          /máy chủ nhận tối đa 16 kB.*takes 16 kB at most.*delete the cookies/s,
        ],
        [
          'too long an address',
          `GET /?${'a'.repeat(17_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
          431,
          /draw fewer things/,
        ],
        ['far too long a head', head(400_000), 431, /takes 16 kB at most/],
        ['what is no HTTP', 'hello\r\n\r\n', 400, /không đúng giao thức HTTP.*which is not HTTP/s],
        ['a header without a colon', 'GET / HTTP/1.1\r\nhost a\r\n\r\n', 400, /Open the .*first page/],
      ])('not %s, and says what to do', async (_, text, status, told) => {
        const answer = await wholeAnswerTo(text)
        const [top = '', page = ''] = answer.split('\r\n\r\n')
        expect(top).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
        expect(top).toContain('content-type: text/html; charset=utf-8')
        expect(top).toContain(`content-length: ${Buffer.byteLength(page)}`)
        expect(top).toContain('connection: close')
        expect(page).toMatch(/^<!doctype html>/)
        expect(page).toMatch(told)
      })

      /** What the server answers to a request and to what is none, sent when its answer has begun. */
      const answerBefore = async (viewer: RequestListener) => {
        const own = createHttpServer(app(), viewer)
        const { port } = await listen(own, '127.0.0.1', 0)
        const answer = await new Promise<string>((resolve, reject) => {
          let got = ''
          const socket = connect(Number(port), '127.0.0.1', () =>
            socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n'),
          )
          socket.on('data', (chunk) => {
            if (!got) socket.write('nonsense\r\n\r\n')
            got += chunk
          })
          socket.on('error', reject).on('close', () => resolve(got))
        })
        await stop(own)
        return answer
      }

      it('not what is no request after one, which is answered first', async () => {
        const answer = await answerBefore((_, response) => void response.end('whole'))
        expect(answer).toMatch(/^HTTP\/1.1 200 OK.*whole.*HTTP\/1.1 400 Bad Request.*which is not HTTP/s)
      })

      it('not what is no request within an answer, which it leaves off and adds nothing to', async () => {
        const answer = await answerBefore((_, response) => void response.write('a part'))
        expect(answer).toMatch(/^HTTP\/1.1 200 OK.*a part/s)
        expect(answer).not.toContain('400')
      })

      it.each(['[', 'a b', 'u:p@a:99999', '%zz', 'a:b'])(
        'not %j for the name of a host, and says no more of it',
        async (host) => {
          const text = `GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`
          expect(await answerTo(text)).toBe('HTTP/1.1 400 Bad Request')
        },
      )

      it.each(['http://a.test:80/healthz', 'http://a.test/readyz?x=1'])(
        'an address with its host: %s',
        async (url) => {
          const text = `GET ${url} HTTP/1.1\r\nhost: a.test:80\r\nconnection: close\r\n\r\n`
          expect(await answerTo(text)).toBe('HTTP/1.1 200 OK')
        },
      )

      it.each([
        ['a head', 'GET /healthz HTTP/1.1\r\nhost: a\r\n'],
        [
          'a body',
          'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
        ],
      ])('not %s that never ends', async (_, text) => {
        const times = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 }
        expect(await answerTo(text, times)).toBe('HTTP/1.1 408 Request Timeout')
      })

      it('not that it never reads its answer', async () => {
        const own = createHttpServer(
          app(),
          (_, response) => void response.end(Buffer.alloc(64 * 1024 * 1024)),
          { silence: 50 },
        )
        const { port } = await listen(own, '127.0.0.1', 0)
        const closed = new Promise((resolve) => {
          own.once('connection', (connection) => connection.once('close', resolve))
        })
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n'),
        )
        // Being hung up on is an error to the one to whom it is done.
        socket.pause().on('error', () => {})
        await closed
        socket.destroy()
        await stop(own)
      })

      it('no more connections than it is set to, until one of them has gone', async () => {
        const own = createHttpServer(app(), createStaticFiles(join(folder, 'dist')), { connections: 2 })
        const at = await listen(own, '127.0.0.1', 0)
        const open = () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(Number(at.port), '127.0.0.1', () => resolve(socket))
          })
        const held = [await open(), await open()]
        await expect(fetch(at)).rejects.toThrow()
        held[0]?.destroy()
        await expect.poll(() => fetch(at).then(({ status }) => status, String)).toBe(200)
        for (const socket of held) socket.destroy()
        await stop(own)
      })

      it('not forever what it says of time', () => {
        for (const time of Object.values(patience)) expect(time).toBeGreaterThan(0)
        expect(server).toMatchObject({
          headersTimeout: 10_000,
          requestTimeout: 30_000,
          maxHeadersCount: 100,
          timeout: 45_000,
        })
      })
    })

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

    it('says which port is in use and how to choose another', async () => {
      const other = createHttpServer(app(), createStaticFiles(folder))
      const refused = listen(other, '127.0.0.1', Number(address.port))
      await expect(refused).rejects.toThrow(PortInUse)
      await expect(refused).rejects.toThrow(
        new RegExp(`Port ${address.port} is in use.*PORT=${Number(address.port) + 1}`),
      )
    })

    it('proposes a port that exists', () => {
      expect(new PortInUse(65_535).message).toContain('PORT=65534')
    })

    it('says that an address is none of this computer', async () => {
      const refused = listen(createHttpServer(app(), createStaticFiles(folder)), '192.0.2.1', 0)
      await expect(refused).rejects.toThrow(AddressRefused)
      await expect(refused).rejects.toThrow(/^192\.0\.2\.1 is no address of this computer: set HOST/)
    })

    it('says that a port is kept from the user', async () => {
      const other = createHttpServer(app(), createStaticFiles(folder))
      const refused = listen(other, '127.0.0.1', 0)
      const listening = new Promise((resolve) => other.once('listening', resolve))
      other.emit('error', Object.assign(new Error('listen EACCES'), { code: 'EACCES' }))
      await expect(refused).rejects.toThrow(
        /does not let this user listen on port 0: set PORT to one above 1023/,
      )
      await listening
      await stop(other)
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
