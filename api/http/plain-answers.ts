import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { BadUserInput, DataLoading, DataUnsettled, NotFound, RateLimited } from '../errors.ts'
import { StoreAccessDenied, StoreUnavailable } from '../graph/errors.ts'
import type { ClientShare } from '../plugins/rate-limit.ts'
import { toRequestId } from '../plugins/request-log.ts'
import { pathOf, sendText } from './static-files.ts'

/** A request that is answered with a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}

export interface AnsweringParts {
  readonly logger: Logger
  /** What one client may ask for; without limit when absent. */
  readonly share?: ClientShare
  /** What is told, and logged, where something fails that nobody foresaw. */
  readonly failure: string
  /** Refusals by errors that only this answer knows. */
  readonly toRefused?: (error: unknown) => Refused | undefined
}

/** Answers the request, or throws why not. What it notes is logged with the request. */
export type Answering = (
  request: IncomingMessage,
  response: ServerResponse,
  note: (facts: Readonly<Record<string, unknown>>) => void,
) => Promise<void>

/**
 * What answers requests beside GraphQL: each takes from its client's share, has an id, and is logged when it has ended.
 * Errors become sentences in plain text; once an answer has begun, its connection is broken, so that no client takes a
 * part of it for the whole.
 */
export function createAnswering(
  { logger, share, failure, toRefused = () => undefined }: AnsweringParts,
  answer: Answering,
): RequestListener {
  return async (request, response) => {
    const began = performance.now()
    const requestId = toRequestId(request.headers['x-request-id']?.toString())
    response.setHeader('x-request-id', requestId)
    let noted: Readonly<Record<string, unknown>> = {}
    response.once('close', () => {
      const { method } = request
      const took = Math.round((performance.now() - began) * 10) / 10
      const gone = !response.writableFinished || undefined
      const { statusCode: status } = response
      logger.info({ requestId, method, path: pathOf(request), status, took, gone, ...noted }, 'request')
    })
    try {
      await share?.(request.headers['x-forwarded-for']?.toString(), request.socket.remoteAddress)
      await answer(request, response, (facts) => {
        noted = { ...noted, ...facts }
      })
    } catch (error) {
      if (response.destroyed && !response.headersSent) return
      const refused = toRefused(error) ?? toCommonRefused(error)
      if (!refused || response.headersSent) logger.error({ requestId, err: error }, failure)
      else if (isOfStore(error)) logger.warn({ requestId, reason: error.message }, failure)
      if (response.headersSent) return void response.destroy()
      const { status, message, headers } = refused ?? new Refused(500, failure)
      for (const name of ['content-disposition', 'etag', 'content-encoding']) response.removeHeader(name)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      sendText(response, status, `${message}\n`)
    }
  }
}

/** Whether the database is away, or refuses the server: what readers can do nothing about. */
function isOfStore(error: unknown): error is StoreUnavailable | StoreAccessDenied {
  return error instanceof StoreUnavailable || error instanceof StoreAccessDenied
}

function toCommonRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error
  if (error instanceof BadUserInput) return new Refused(400, error.message)
  if (error instanceof NotFound) return new Refused(404, error.message)
  if (error instanceof RateLimited) return new Refused(429, error.message, error.headers)
  if (error instanceof DataLoading || error instanceof DataUnsettled)
    return new Refused(503, error.message, error.headers)
  if (isOfStore(error))
    return new Refused(503, 'The database does not answer now. The same request may succeed in a moment.', {
      'retry-after': '5',
    })
  return undefined
}

/** The body as text. @param refusal of one that has more bytes. */
export async function readBody(request: IncomingMessage, most: number, refusal: string): Promise<string> {
  const tooLarge = () => new Refused(413, refusal, { connection: 'close' })
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const parts: Buffer[] = []
  let length = 0
  // What is left of a body that is too large stays unread, so that the refusal can still be sent.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
  for await (const part of body) {
    length += part.byteLength
    if (length > most) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * Lets an answer be kept by whoever asks again before using it; where the gate has said that only some may read it, by no
 * cache that others share.
 */
export function letBeKept(response: ServerResponse): void {
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache')
}

export function sendJson(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(text)
}
