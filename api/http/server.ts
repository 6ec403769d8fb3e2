import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { App } from '../app.ts'
import type { Gate } from '../bearer/gate.ts'
import type { Metrics } from '../metrics.ts'
import { hearOut } from './hearing-out.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { notFound, pathOf, sendText } from './static-files.ts'
import { answerUnreadable } from './unreadable-requests.ts'

const apiPaths: ReadonlySet<string> = new Set(['/graphql', '/healthz', '/readyz', '/metrics'])
/** What tells of the process alone, to whoever watches over it. */
const openPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz'])

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
/** How long nothing may go over a connection, in milliseconds: longer than an operation may take. */
const longestSilence = 45_000
/**
 * How long a client may go on sending once it has been answered, in milliseconds: long enough for an answer that is lost on a
 * poor line and sent again, and for a client that is busy.
 */
const longestHearing = 5_000
/** Each takes 8 kB while it asks for nothing, and one of the files that the system lets the process have. */
const mostConnections = 5_000
const largestHead = 16 * 1024
const mostHeaders = 100

/** What answers under a path of its own: at it and at what lies below it. */
export interface Route {
  /** From its slash, as `/views`; also what requests are counted under. */
  readonly path: string
  readonly answer: RequestListener
}

export interface HttpOptions {
  readonly times?: ServerOptions
  /** After which a connection is closed, so that a client that does not read its answer has it kept no longer. */
  readonly silence?: number
  /** How long a client that has been answered is heard out before it is hung up on. */
  readonly hearing?: number
  /** Connections that are held at once. */
  readonly connections?: number
  /** What answers besides the application and the viewer. */
  readonly routes?: readonly Route[]
  /** Who is let in to the application and the routes; everybody when it is absent. */
  readonly gate?: Gate
  /** Told of every request once its answer has ended. */
  readonly onRequest?: Metrics['onRequest']
}

/** What answers HTTP: the application and the routes under their own paths, the viewer under every other. */
export function createHttpServer(
  app: App,
  viewer: RequestListener,
  {
    times = patience,
    silence = longestSilence,
    hearing = longestHearing,
    connections = mostConnections,
    routes = [],
    gate,
    onRequest,
  }: HttpOptions = {},
): Server {
  const routeOf = (asked: string) => routes.find(({ path }) => asked === path || asked.startsWith(`${path}/`))
  const letIn = (answer: RequestListener, request: IncomingMessage, response: ServerResponse) => {
    if (!gate || isAskingForLeave(request)) return answer(request, response)
    gate.letIn(request, response).then(
      (isIn) => isIn && answer(request, response),
      () => response.destroy(),
    )
  }
  const server = createServer({ ...times, maxHeaderSize: largestHead }, (request, response) => {
    setSecurityHeaders(request, response)
    // Once the server is stopping, a connection must not be kept for a next request.
    response.once('close', () => void (server.listening || server.closeIdleConnections()))
    let path = '/'
    if (onRequest) {
      const began = performance.now()
      response.once('close', () => {
        const label = apiPaths.has(path) ? path : (routeOf(path)?.path ?? 'viewer')
        onRequest(label, toMethod(request), response.statusCode, (performance.now() - began) / 1_000)
      })
    }
    try {
      path = pathOf(request)
      assertHost(request)
    } catch {
      return sendText(response, 400, 'The address of the request cannot be read.\n')
    }
    if (isPacked(request)) {
      response.setHeader('accept-encoding', 'identity')
      return sendText(response, 415, 'Bodies are not unpacked: send it as it is, without content-encoding.\n')
    }
    if (apiPaths.has(path)) {
      request.url = toOriginForm(request)
      return openPaths.has(path) ? app(request, response) : letIn(app, request, response)
    }
    const route = routeOf(path)
    if (route) return letIn(route.answer, request, response)
    if (request.method === 'GET' || request.method === 'HEAD') return viewer(request, response)
    response.setHeader('allow', 'GET, HEAD')
    return path.startsWith('/graphql')
      ? notFound(request, response)
      : sendText(response, 405, 'Read only: GET.\n')
  })
  answerUnreadable(server, largestHead, hearing)
  hearOut(server, hearing)
  server.maxHeadersCount = mostHeaders
  server.timeout = silence
  server.maxConnections = connections
  return server
}

/** Whether a browser only asks whether its page may ask (CORS), which it does without a token. */
function isAskingForLeave({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

/** Whether the body would have to be unpacked, and could become a thousand times as large. */
function isPacked({ headers }: IncomingMessage): boolean {
  const coding = headers['content-encoding']?.trim().toLowerCase()
  return coding !== undefined && coding !== '' && coding !== 'identity'
}

/** @throws {TypeError} where the name of the host is none, of which Yoga makes an address. */
function assertHost({ headers: { host } }: IncomingMessage): void {
  if (host) new URL(`http://${host}/`)
}

/** The address without its host, which proxies are sent with it, and Yoga sets another before (RFC 9112, 3.2). */
function toOriginForm({ url = '/' }: IncomingMessage): string {
  if (url.startsWith('/')) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** The method, of which there are few: a client may send any of Node's forty. */
function toMethod({ method = '' }: IncomingMessage): string {
  return ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other'
}
