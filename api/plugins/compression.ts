import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'graphql-yoga'

/** Answers that are no longer than this, in bytes, are hardly shorter compressed. */
const leastBytes = 1_024

/**
 * The codings of an answer, the better first. Brotli's quality is that at which it takes no longer than gzip; both are
 * reckoned beside the thread that answers.
 */
const codings = {
  br: (body: Uint8Array) => compressWithBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Uint8Array) => compressWithGzip(body),
} as const
type Coding = keyof typeof codings

const compressWithBrotli = promisify(brotliCompress)
const compressWithGzip = promisify(gzip)

/**
 * Compresses answers for clients that ask for it. What is short, is no text, or comes bit by bit, and so without its
 * length, goes as it is.
 */
export function createCompression(): Plugin {
  return {
    onResponse({ request, response, setResponse, fetchAPI }) {
      const accepted = request.headers.get('accept-encoding')
      // Caches keep no answers to other methods, which need not say that they vary.
      if (!accepted && request.method !== 'GET') return
      const { headers, status, statusText } = response
      if (!isWorthwhile(headers)) return
      headers.append('vary', 'accept-encoding')
      const coding = toCoding(accepted)
      if (!coding || request.signal.aborted) return
      return compress(response, coding).then((body) => {
        headers.set('content-encoding', coding)
        headers.set('content-length', String(body.length))
        setResponse(new fetchAPI.Response(body, { status, statusText, headers }))
      })
    },
  }
}

async function compress(response: Response, coding: Coding): Promise<Buffer<ArrayBuffer>> {
  return codings[coding](new Uint8Array(await response.arrayBuffer()))
}

function isWorthwhile(headers: Headers): boolean {
  const isLong = Number(headers.get('content-length')) > leastBytes
  return isLong && !headers.has('content-encoding') && isText(headers.get('content-type'))
}

function isText(type: string | null): boolean {
  return type !== null && /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:html|plain))\b/.test(type)
}

/** What of ours the client likes best, as `Accept-Encoding` has it (RFC 9110, 12.5.3); of what it likes as well, the better. */
export function toCoding(accepted: string | null): Coding | undefined {
  if (!accepted) return undefined
  const wishes = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((text) => text.startsWith('q='))
      return [name, weight ? Number(weight.slice(2)) : 1]
    }),
  )
  const weightOf = (coding: string) => wishes.get(coding) ?? wishes.get('*') ?? 0
  const liked = (['br', 'gzip'] as const).filter((coding) => weightOf(coding) > 0)
  return liked.sort((a, b) => weightOf(b) - weightOf(a))[0]
}
