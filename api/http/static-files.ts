import { existsSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

const oneYear = 'public, max-age=31536000, immutable'

function setHeaders(response: ServerResponse, path: string): void {
  // Vite names what lies in assets/ by its content.
  response.setHeader('cache-control', path.startsWith('/assets/') ? oneYear : 'no-cache')
}

/**
 * The built viewer, compressed where it was built so and a client asks for it. Its own addresses, which name no file, are answered with its page; a missing asset is
 * a 404.
 */
export function createStaticFiles(folder: string): RequestListener {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt
  const files = sirv(folder, { etag: true, dev: true, gzip: true, brotli: true, setHeaders })
  return (request, response) => {
    const path = pathOf(request)
    // On an answer that nothing has changed as well.
    response.setHeader('vary', 'accept-encoding')
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
export function isViewerAddress(path: string): boolean {
  return !/\.[^/]*$/.test(path) && !/^\/(?:assets|graphql|healthz|readyz|metrics)(?:\/|$)/.test(path)
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
    'cache-control': 'no-store',
  })
  response.end(text)
}
