import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { notFound } from '../../api/http/static-files.ts'
import { waiting } from '../setup/waiting.ts'

const times = { headersTimeout: 50, requestTimeout: 60_000, connectionsCheckingInterval: 10 }
const refused = [
  ['a head that is late', 408, 'GET / HTTP/1.1\r\nhost: a\r\n'],
  [
    'a body that cannot be taken',
    415,
    'POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-encoding: gzip\r\ncontent-length: 1000\r\n\r\n',
  ],
] as const

describe('a client that goes on sending once it has been refused, and reads late', () => {
  let close = async () => {}
  afterEach(() => close())

  /** Both ends of a connection on which the request has been sent and answered, of which the client has read nothing. */
  async function refuse(sent: string, hearing?: number): Promise<{ client: Socket; served: Socket }> {
    const server = createHttpServer(notFound as unknown as App, notFound, { times, hearing })
    const { port } = await listen(server, '127.0.0.1', 0)
    const connected = once(server, 'connection') as Promise<[Socket]>
    const client = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
    close = async () => {
      client.destroy()
      await stop(server, 0)
    }
    const [served] = await connected
    const answered = once(served, 'finish')
    client.pause().write(sent)
    await answered
    return { client, served }
  }

  it.each(refused)('hears why: %s, %i', async (_, status, sent) => {
    const { client, served } = await refuse(sent, waiting.test)
    const before = served.bytesRead
    client.write('x: y\r\n')
    await expect.poll(() => served.bytesRead, { interval: 5 }).toBeGreaterThan(before)
    let heard = ''
    client.on('data', (part) => {
      heard += part
    })
    client.resume()
    await once(client, 'end')
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const closed = once(served, 'close')
    client.end()
    await closed
  })

  it.each(refused)('is hung up on when its moment is over: %s', async (_, _status, sent) => {
    const { client, served } = await refuse(sent, 50)
    client.on('error', () => {})
    if (!served.closed) await once(served, 'close')
    expect(served.destroyed).toBe(true)
  })
})
