import type { RequestListener, ServerOptions } from 'node:http'
import { connect, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer, patience } from '../../api/http/server.ts'
import { describeApi } from './support/world.ts'

const viewer: RequestListener = (_, response) => void response.end('the viewer')

describeApi((app) => {
  describe('the server takes from a client', () => {
    /** All that a server of its own answers to the bytes and, once its answer has begun, to more of them. */
    const answersOf = async (own: ReturnType<typeof createHttpServer>, text: string, more?: string) => {
      const { port } = await listen(own, '127.0.0.1', 0)
      const answers = await new Promise<string>((resolve, reject) => {
        let got = ''
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
        socket.on('data', (chunk) => {
          if (!got && more) socket.write(more)
          got += chunk
        })
        socket.on('error', reject).on('close', () => resolve(got))
      })
      await stop(own)
      return answers
    }
    const wholeAnswerTo = (text: string, times?: ServerOptions) =>
      answersOf(createHttpServer(app(), viewer, { times }), text)
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
    const answerBefore = (page: RequestListener) =>
      answersOf(createHttpServer(app(), page), 'GET / HTTP/1.1\r\nhost: a\r\n\r\n', 'nonsense\r\n\r\n')

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
      const own = createHttpServer(app(), viewer, { connections: 2 })
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
      expect(createHttpServer(app(), viewer)).toMatchObject({
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        maxHeadersCount: 100,
        timeout: 45_000,
      })
    })
  })
})
