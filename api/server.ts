import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from './app.ts'
import type { Metrics } from './metrics.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { notFound, pathOf, sendText } from './static-files.ts'

const apiPaths: ReadonlySet<string> = new Set(['/graphql', '/healthz', '/readyz', '/metrics'])

/** How long a client may take over a request, so that slow ones cannot hold every connection; in milliseconds. */
export const patience = {
  /** For the head of a request. */
  headersTimeout: 10_000,
  /** For all of a request. */
  requestTimeout: 30_000,
  /** For the next request on the same connection. */
  keepAliveTimeout: 5_000,
  /** How often the first two are looked after. */
  connectionsCheckingInterval: 5_000,
} satisfies ServerOptions
const largestHead = 16 * 1024
const mostHeaders = 100

export interface HttpOptions {
  readonly times?: ServerOptions
  /** Told of every request once its answer has ended. */
  readonly onRequest?: Metrics['onRequest']
}

/** What answers HTTP: the application under its own paths, the viewer under every other. */
export function createHttpServer(
  app: App,
  viewer: RequestListener,
  { times = patience, onRequest }: HttpOptions = {},
): Server {
  const server = createServer({ ...times, maxHeaderSize: largestHead }, (request, response) => {
    setSecurityHeaders(request, response)
    // Once the server is stopping, a connection must not be kept for a next request.
    response.once('close', () => void (server.listening || server.closeIdleConnections()))
    let path = '/'
    if (onRequest) {
      const began = performance.now()
      response.once('close', () => {
        const route = apiPaths.has(path) ? path : 'viewer'
        onRequest(route, toMethod(request), response.statusCode, (performance.now() - began) / 1_000)
      })
    }
    try {
      path = pathOf(request)
    } catch {
      return sendText(response, 400, 'The address of the request cannot be read.\n')
    }
    if (apiPaths.has(path)) return app(request, response)
    if (request.method === 'GET' || request.method === 'HEAD') return viewer(request, response)
    response.setHeader('allow', 'GET, HEAD')
    return path.startsWith('/graphql')
      ? notFound(request, response)
      : sendText(response, 405, 'Read only: GET.\n')
  })
  server.maxHeadersCount = mostHeaders
  return server
}

/** The method, of which there are few: a client may send any of Node's forty. */
function toMethod({ method = '' }: IncomingMessage): string {
  return ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other'
}

/** The port is held by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse'
  readonly port: number
  constructor(port: number, options?: ErrorOptions) {
    super(
      `Port ${port} is in use by another program. Choose another: PORT=${port < 65_535 ? port + 1 : port - 1} npm start (PORT=0 takes a free one).`,
      options,
    )
    this.port = port
  }
}

/** The system does not let us listen on the address and port. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortInUse(port, { cause: error })
    case 'EACCES':
      return new AddressRefused(
        `The system does not let this user listen on port ${port}: set PORT to one above 1023 (PORT=0 takes a free one).`,
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
      return new AddressRefused(
        `${host} is no address of this computer: set HOST to one of its own, such as 127.0.0.1.`,
        { cause: error },
      )
    default:
      return error
  }
}

/** Listens, and tells the address. Port 0 takes a free one. @throws {PortInUse} @throws {AddressRefused} */
export function listen(server: Server, host: string, port: number): Promise<URL> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)))
    server.listen({ host, port }, () => {
      const address = server.address() as AddressInfo
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve(new URL(`http://${name}:${address.port}/`))
    })
  })
}

/** Takes no more requests and waits until those under way are answered, at most so many seconds. */
export function stop(server: Server, seconds = 10): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1_000)
    server.close((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
