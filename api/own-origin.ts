import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

/**
 * The origin that the request was sent to, for addresses that are handed out: as a proxy tells it where so many are
 * believed, or else as the client does.
 */
export function toOwnOrigin({ headers, socket }: IncomingMessage, proxies: number): string {
  const told = (name: string) =>
    proxies > 0 ? headers[name]?.toString().split(',').at(-proxies)?.trim() : undefined
  const protocol = told('x-forwarded-proto') ?? ((socket as Partial<TLSSocket>).encrypted ? 'https' : 'http')
  const host = told('x-forwarded-host') ?? headers.host ?? `${socket.localAddress}:${socket.localPort}`
  const address = `${protocol === 'https' ? 'https' : 'http'}://${host}`
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost'
}
