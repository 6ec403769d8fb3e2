import { isIPv6 } from 'node:net'
import type { Plugin } from 'graphql-yoga'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { RateLimited } from '../errors.ts'

export interface RateSettings {
  /** Requests that one client may send in a minute. */
  readonly requestsPerMinute: number
  /** How many proxies stand before the server, each of which adds the address that it was asked from. */
  readonly proxies: number
}

/** What Yoga is given of Node beside the request. */
interface NodeSide {
  readonly req?: { readonly socket: { readonly remoteAddress?: string } }
}

/**
 * Takes a request from the client's share of a minute. @param forwarded what X-Forwarded-For says; @param remote
 * where the connection comes from. @throws {RateLimited} where nothing of it is left.
 */
export type ClientShare = (forwarded: string | undefined, remote: string | undefined) => Promise<void>

/** Without a proxy, clients on this computer are not counted. */
export function createClientShare({ requestsPerMinute, proxies }: RateSettings): ClientShare {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return async (forwarded, remote) => {
    const address = (proxies > 0 && forwarded?.split(',').at(-proxies)?.trim()) || remote
    if (!address || (proxies === 0 && isLoopback(address))) return
    try {
      await limiter.consume(toClient(address))
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new RateLimited(requestsPerMinute, Math.ceil(refused.msBeforeNext / 1_000))
    }
  }
}

/** Refuses what one client asks beyond its share of a minute. */
export function createRateLimit(settings: RateSettings): Plugin<object, NodeSide> {
  const take = createClientShare(settings)
  return {
    onRequestParse: ({ request, serverContext }) =>
      take(request.headers.get('x-forwarded-for') ?? undefined, serverContext?.req?.socket.remoteAddress),
  }
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address)
}

/** One client of IPv6 has a whole network of the first four groups to itself, so that these count. */
function toClient(address: string): string {
  const version4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (version4) return version4
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const left = groups(head)
  const right = groups(tail ?? '')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4).join(':')
}
