import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** What a proxy does with connections: each can be changed at any time, also for those that are open. */
export interface Behaviour {
  /** How long each piece of an answer is kept back, in milliseconds. */
  delay: number
  /** Pieces of answers after which a connection is cut. */
  cutAfter: number
}

export interface TcpProxy {
  readonly port: number
  readonly behaviour: Behaviour
  /** Connections that are open now. */
  openCount(): number
  /** Connections that have been made. */
  madeCount(): number
  /** Cuts the connections that are open. */
  cut(): void
  /** Gives nothing on any more, for good, over the connections that are open and those that are made until `serve`. */
  hold(): void
  /** Serves connections that are made from now on. */
  serve(): void
  /** Listens no more, so that new connections are refused; those that are open stay. */
  refuse(): Promise<void>
  /** Listens again on the same port. */
  accept(): Promise<void>
  close(): Promise<void>
}

export interface ProxyOptions {
  readonly tls?: TlsOptions
  /** What passes from the server to the client, for each connection of its own, in place of the bytes as they are. */
  readonly createRewriting?: () => (chunk: Buffer) => Buffer
  /** Told of what a client sends. */
  readonly onSent?: (chunk: Buffer) => void
}

/** A server of TCP on loopback that gives on what it is sent to the port, and what comes back. */
export async function startProxy(
  target: number,
  { tls, createRewriting, onSent }: ProxyOptions = {},
): Promise<TcpProxy> {
  const behaviour: Behaviour = { delay: 0, cutAfter: Number.POSITIVE_INFINITY }
  const open = new Set<Duplex>()
  const held = new WeakSet<Duplex>()
  let isHolding = false
  let made = 0
  let port = 0
  const onConnection = (client: Socket) => {
    made++
    const server = connect(target, '127.0.0.1')
    const rewrite = createRewriting?.() ?? ((chunk: Buffer) => chunk)
    open.add(client)
    if (isHolding) held.add(client)
    const end = () => {
      open.delete(client)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.setNoDelay(true).on('close', end).on('error', end)
    let pieces = 0
    let last = Promise.resolve()
    client.on('data', (chunk) => {
      if (held.has(client)) return
      onSent?.(chunk)
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      if (held.has(client)) return
      const piece = rewrite(chunk)
      if (++pieces > behaviour.cutAfter) {
        client.end(piece.subarray(0, piece.length >> 1), end)
        return
      }
      // One after the other, so that no piece overtakes another when the delay is taken back.
      const { delay } = behaviour
      last = last
        .then(() => (delay > 0 ? wait(delay) : undefined))
        .then(() => void (client.writable && client.write(piece)))
    })
  }
  let server: Server
  const accept = async () => {
    server = tls ? createTlsServer(tls, onConnection) : createServer(onConnection)
    // A client that does not like the certificate hangs up, which is no failure of the proxy.
    server.on('tlsClientError', () => {})
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve()),
    )
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  }
  await accept()
  const cut = () => {
    for (const client of open) client.destroy()
  }
  return {
    get port() {
      return port
    },
    behaviour,
    openCount: () => open.size,
    madeCount: () => made,
    cut,
    hold() {
      isHolding = true
      for (const client of open) held.add(client)
    },
    serve() {
      isHolding = false
    },
    // The port is free at once; the server itself is closed when its last connection is.
    async refuse() {
      server.close()
    },
    accept,
    async close() {
      cut()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
