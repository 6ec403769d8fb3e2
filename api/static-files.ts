import { existsSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Everything comes from our own address; blobs are what an export is handed over as. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const oneYear = 'public, max-age=31536000, immutable'

function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  // Vite names what lies in assets/ by its content.
  response.setHeader('cache-control', path.startsWith('/assets/') ? oneYear : 'no-cache')
}

/**
 * The built viewer. Its own addresses, which name no file, are answered with its page; a missing asset is
 * a 404.
 */
export function createStaticFiles(folder: string): RequestListener {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt
  const files = sirv(folder, { etag: true, dev: true, setHeaders })
  return (request, response) => {
    const path = pathOf(request)
    files(request, response, () => {
      if (!isViewerAddress(path)) return notFound(request, response)
      request.url = '/'
      files(request, response, () => notFound(request, response))
    })
  }
}

export function pathOf({ url = '/' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').pathname
}

/** Addresses of the viewer have no extension and do not lie where files or the API do. */
function isViewerAddress(path: string): boolean {
  return !/\.[^/]*$/.test(path) && !/^\/(?:assets|graphql|healthz|readyz)(?:\/|$)/.test(path)
}

function notBuilt(_: IncomingMessage, response: ServerResponse): void {
  sendText(
    response,
    404,
    'The viewer is not built. Build it with: npm run build\nThe API answers at /graphql.\n',
  )
}

export function notFound(request: IncomingMessage, response: ServerResponse): void {
  sendText(
    response,
    404,
    `There is nothing at ${pathOf(request)}.\nThe viewer is at /, the API at /graphql.\n`,
  )
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  response.end(text)
}
