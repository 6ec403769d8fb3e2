import { connect, type Socket } from 'node:net'

/** What a connection came to. */
export interface Ended {
  /** All that came over it. */
  readonly text: string
  /** Statuses of the answers in it, in order. */
  readonly statuses: readonly number[]
}

/** A connection on which anything can be sent, well formed or not. */
export interface RawClient {
  readonly socket: Socket
  /** Resolves when it is closed, by whomever. */
  readonly ended: Promise<Ended>
}

/** Connects. Being hung up on is nothing that fails here. */
export function openRaw(url: URL): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(url.port), url.hostname)
    const ended = new Promise<Ended>((told) => {
      socket.once('close', () => {
        const text = Buffer.concat(parts).toString('latin1')
        const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
        told({ text, statuses: statuses.filter((status) => status !== 100) })
      })
    })
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.on('error', () => {})
      resolve({ socket, ended })
    })
  })
}

/** The head of a request. */
export function toHead(method: string, path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ host: 'atlas.test', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Sends the parts as fast as they are taken, until there are no more or nobody takes them. @returns bytes that were given on */
export async function pour({ socket, ended }: RawClient, parts: Iterable<string | Buffer>): Promise<number> {
  let sent = 0
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  for (const part of parts) {
    if (isOver || !socket.writable) break
    sent += part.length
    if (!socket.write(part))
      await Promise.race([new Promise((drained) => socket.once('drain', drained)), ended])
  }
  return sent
}

/** Sends the text a byte at a time, so many milliseconds apart, until it is over or nobody takes it. */
export function drip({ socket, ended }: RawClient, text: string, interval: number): void {
  let next = 0
  const timer = setInterval(() => {
    const byte = text[next++]
    if (byte !== undefined && socket.writable) socket.write(byte)
  }, interval)
  void ended.then(() => clearInterval(timer))
}
