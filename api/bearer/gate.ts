import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { RateLimited } from '../errors.ts'
import { letOriginRead, type Origins } from '../http/cross-origin.ts'
import { pathOf, sendText } from '../http/static-files.ts'
import type { ClientShare } from '../plugins/rate-limit.ts'
import { toRequestId } from '../plugins/request-log.ts'
import { KeysUnavailable } from './token-keys.ts'
import { TokenRefused, type VerifyToken } from './verify-token.ts'

export interface GateParts {
  readonly verify: VerifyToken
  readonly logger: Logger
  /** Sites whose pages may read why they are refused. */
  readonly origins: Origins
  /** What one client may be refused; without limit when absent. */
  readonly share?: ClientShare
}

/** Lets in the bearers of tokens, and nobody else. */
export interface Gate {
  /** Whether the request may read data; nothing is answered. */
  isReader(request: IncomingMessage): Promise<boolean>
  /** Whether the request may go on; when it may not, it is answered. */
  letIn(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

const realm = 'Bearer realm="Coordination Atlas"'

export function createGate({ verify, logger, origins, share }: GateParts): Gate {
  async function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    const { status, message, headers } = await toRefusal(request, error, share)
    const requestId = toRequestId(request.headers['x-request-id']?.toString())
    if (status >= 500) logger.error({ requestId, err: error }, message)
    logger.info({ requestId, method: request.method, path: pathOf(request), status, why: message }, 'request')
    response.setHeader('x-request-id', requestId)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sendText(response, status, `${message}\n`)
  }
  return {
    isReader: ({ headers }) =>
      verify(headers.authorization).then(
        () => true,
        () => false,
      ),
    async letIn(request, response) {
      try {
        await verify(request.headers.authorization)
        // What only some may read is kept by no cache that others share.
        response.setHeader('cache-control', 'private, no-cache')
        return true
      } catch (error) {
        letOriginRead(request.headers, response, origins)
        await refuse(request, response, error)
        return false
      }
    },
  }
}

interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a client is told, who may be refused as often as it may ask. */
async function toRefusal(
  { headers, socket }: IncomingMessage,
  error: unknown,
  share: ClientShare | undefined,
): Promise<Refusal> {
  try {
    await share?.(headers['x-forwarded-for']?.toString(), socket.remoteAddress)
  } catch (tooOften) {
    if (!(tooOften instanceof RateLimited)) throw tooOften
    return { status: 429, message: tooOften.message, headers: tooOften.headers }
  }
  if (error instanceof TokenRefused) {
    const { message, isMissing } = error
    const why = isMissing ? '' : `, error="invalid_token", error_description="${message}"`
    return { status: 401, message, headers: { 'www-authenticate': `${realm}${why}` } }
  }
  const message =
    error instanceof KeysUnavailable
      ? 'The keys that tokens are verified with cannot be had now. The same request may succeed in a moment.'
      : 'The token could not be verified; the log of the server has the cause.'
  return { status: error instanceof KeysUnavailable ? 503 : 500, message, headers: { 'retry-after': '5' } }
}
