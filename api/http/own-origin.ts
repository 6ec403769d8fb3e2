import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

/** What is known of where the server stands. */
export interface Standing {
  /** How many proxies stand before it, which are believed in what they tell of a request. */
  readonly proxies: number
  /** The origin that readers know it by; where it is set, no request is believed in it. */
  readonly address?: string
}

/**
 * The origin that the request was sent to, for addresses that are handed out: as it is set, as a proxy tells it where so
 * many are believed, or else as the client does. A client that tells another than the true one misleads itself alone:
 * nothing that is made with it is given to others.
 */
export function toOwnOrigin({ headers, socket }: IncomingMessage, { proxies, address }: Standing): string {
  if (address) return address
  const told = (name: string) => {
    const values = proxies > 0 ? (headers[name]?.toString().split(',') ?? []) : []
    // Of several proxies the first one tells, and those after it mostly leave that as it is.
    return (values.at(-proxies) ?? values[0])?.trim()
  }
  const protocol = told('x-forwarded-proto') ?? ((socket as Partial<TLSSocket>).encrypted ? 'https' : 'http')
  const host = told('x-forwarded-host') ?? headers.host ?? `${socket.localAddress}:${socket.localPort}`
  const origin = `${protocol === 'https' ? 'https' : 'http'}://${host}`
  return isHost(host) && URL.canParse(origin) ? new URL(origin).origin : 'http://localhost'
}

/** A name or a number with a port, and nothing that could be a name and a path of another. */
function isHost(text: string): boolean {
  return /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(text)
}
