import { connect, type Socket } from 'node:net'

/**
 * A client that costs the machine as little as it can, as it shares the machine with the server that is
 * measured: connections are kept, and an answer is only looked through for errors until it is wanted.
 */
export interface HttpClient {
  /** The text of the answer. @throws when its status is not 200 or it has errors */
  post(body: string): Promise<string>
  /** Closes all connections; the next request opens one anew. */
  disconnect(): void
}

const endOfHead = Buffer.from('\r\n\r\n')
const endOfChunks = Buffer.from('\r\n0\r\n\r\n')

export function createHttpClient(url: URL): HttpClient {
  const idle: Socket[] = []
  const all = new Set<Socket>()

  function open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => resolve(socket))
      socket.setNoDelay(true)
      socket.once('error', reject)
      all.add(socket)
    })
  }

  async function exchange(socket: Socket, request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let received: Buffer = Buffer.alloc(0)
      const finish = (settle: () => void) => {
        socket.removeAllListeners('data').removeAllListeners('close')
        settle()
      }
      socket.once('close', () => finish(() => reject(new Error('The server closed the connection'))))
      socket.on('data', (part: Buffer) => {
        received = received.length ? Buffer.concat([received, part]) : part
        try {
          const body = toBody(received)
          if (body !== undefined) finish(() => resolve(body))
        } catch (error) {
          finish(() => reject(error))
        }
      })
      socket.write(request)
    })
  }

  return {
    async post(body) {
      const socket = idle.pop() ?? (await open())
      const answer = await exchange(socket, toRequest(url, body))
      idle.push(socket)
      return answer
    },
    disconnect() {
      for (const socket of all) socket.destroy()
      all.clear()
      idle.length = 0
    },
  }
}

function toRequest({ pathname, host }: URL, body: string): string {
  return `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** The body of a whole answer, or undefined while more is to come. */
function toBody(received: Buffer): string | undefined {
  const headEnd = received.indexOf(endOfHead)
  if (headEnd < 0) return undefined
  const head = received.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const from = headEnd + endOfHead.length
  const isWhole = length
    ? received.length >= from + Number(length)
    : received.subarray(-endOfChunks.length).equals(endOfChunks)
  if (!isWhole) return undefined
  const body = length ? received.toString('utf8', from) : joinChunks(received.subarray(from))
  if (!head.startsWith('HTTP/1.1 200') || body.includes('"errors":'))
    throw new Error(`The server answers ${head.slice(0, 40)} ${body.slice(0, 500)}`)
  return body
}

function joinChunks(body: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16)
    if (size === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}
