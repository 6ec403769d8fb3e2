import { GraphQLError, Kind } from 'graphql'
import { StoreAccessDenied, StoreUnavailable } from './graph/errors.ts'
import type { DearestPart } from './plugins/dearest-part.ts'

/** What the client asked for cannot be asked: the message says what is wrong and what would be right. */
export class BadUserInput extends Error {
  override readonly name = 'BadUserInput'
}

/** Something named as existing does not exist. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The request took longer than it may. */
export class RequestTimeout extends Error {
  override readonly name = 'RequestTimeout'
  constructor(seconds: number) {
    super(`The request took longer than ${seconds} seconds: ask for less at once.`)
  }
}

/** The operation would have to read too much. */
export class CostExceeded extends Error {
  override readonly name = 'CostExceeded'
  /** @param cost and @param limit in the points of `plugins/cost.ts`; @param dearest what costs most of it. */
  constructor(cost: number, limit: number, dearest: DearestPart | undefined) {
    const told = `The operation costs ${cost.toLocaleString('en')} points: at most ${limit.toLocaleString('en')} are allowed.`
    super(dearest ? `${told} ${toAdvice(dearest, cost)}` : told)
  }
}

/** Where an operation is dear, and what would make it cheaper. */
function toAdvice({ path, cost, sizes }: DearestPart, whole: number): string {
  const share = Math.round((100 * cost) / whole)
  const lower = sizes.map(({ argument, value, of }) => `"${argument}" of ${of.join('.')} (${value})`)
  const advice = lower.length > 0 ? `lower ${lower.join(' or ')}, or ask` : 'ask'
  return `Its dearest part is ${path.join('.')}, ${share}% of it: ${advice} for fewer fields there.`
}

/** The request is of a kind that a page of another site could have made a browser send. */
export class CrossSiteRequest extends Error {
  override readonly name = 'CrossSiteRequest'
  /** @param headers any of which shows that it is not. */
  constructor(headers: readonly string[], options?: ErrorOptions) {
    super(
      `A page of another site could have sent this request: send it as POST with content-type application/json, or with a header ${headers.join(' or ')} of any value.`,
      options,
    )
  }
}

/** What was sent is not in the form of a request. */
export class NotARequest extends Error {
  override readonly name = 'NotARequest'
}

/** The request is by a method that GraphQL over HTTP does not know. */
export class MethodRefused extends Error {
  override readonly name = 'MethodRefused'
  readonly headers = { allow: 'GET, POST' }
  constructor(method: string) {
    super(
      `${method} is no method of this address: ask with POST and a body of JSON, or with GET and parameters. The API is read-only.`,
    )
  }
}

/** The body is of a type that is not read. */
export class BodyTypeRefused extends Error {
  override readonly name = 'BodyTypeRefused'
  constructor(type: string | null) {
    super(
      `A body ${type === null ? 'without content-type' : `of content-type "${type.slice(0, 100)}"`} is not read: send JSON with content-type application/json.`,
    )
  }
}

/** The document asks to change something, or to be told of changes. */
export class OnlyQueries extends Error {
  override readonly name = 'OnlyQueries'
  constructor(operation: 'mutation' | 'subscription') {
    super(
      operation === 'mutation'
        ? 'The document has a mutation, and the API is read-only: ask with "query". Data comes in through the loader.'
        : 'The document has a subscription, and the API answers queries alone: ask with "query", and again when you like; the version of "dataset" tells whether anything changed.',
    )
  }
}

/** The client asks more often than it may. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited'
  readonly headers: Readonly<Record<string, string>>
  /** @param limit in requests a minute; @param seconds until it may ask again. */
  constructor(limit: number, seconds: number) {
    super(`One client may send ${limit} requests a minute: ask again in ${seconds} seconds.`)
    this.headers = { 'retry-after': String(seconds) }
  }
}

/** The operation is named by a hash that is not known here. */
export class OperationNotFound extends Error {
  override readonly name = 'OperationNotFound'
  constructor() {
    super(
      'The server does not know an operation by this hash: send the text of the query. In the viewer, load the page again.',
    )
  }
}

/** Only operations that are known by a hash are answered here. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused'
  constructor() {
    super('This server answers the operations of its viewer alone, named by their hashes.')
  }
}

/** Every code that an error of the API can carry, with what it means. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL, or has too many tokens.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema, or is too deep or too wide.',
  BAD_USER_INPUT: 'An argument, a variable or the request itself is wrong; the message says what is right.',
  CROSS_SITE: 'A page of another site could have sent the request; the message says how to send it.',
  PERSISTED_QUERY_NOT_FOUND: 'The server does not know an operation by this hash; its text will do.',
  PERSISTED_QUERY_ONLY: 'The server answers known operations alone, named by their hashes.',
  RATE_LIMITED: 'The client asks too often; the header Retry-After says when it may ask again.',
  COST_EXCEEDED: 'The operation would have to read too much; nothing was read.',
  NOT_FOUND: 'Something that is named does not exist.',
  STORE_UNAVAILABLE: 'The database does not answer now; the same request may succeed in a moment.',
  TIMEOUT: 'The request took longer than it may, and was given up.',
  INTERNAL: 'A defect of the server; its log has the details under the request id.',
} as const
export type ErrorCode = keyof typeof errorCodes

/** How Yoga is told status and headers; with `spec`, clients of `application/json` get 200 all the same. */
interface HttpFace {
  readonly status: number
  readonly spec?: boolean
}

interface ClientFace {
  readonly code: ErrorCode
  readonly http: HttpFace
  /** Replaces the error's own message where that is not meant for clients. */
  readonly message?: string
}

const unavailable: ClientFace = {
  code: 'STORE_UNAVAILABLE',
  http: { status: 503 },
  message: 'The database does not answer now. The same request may succeed in a moment.',
}

const table: ReadonlyArray<readonly [new (...args: never[]) => Error, ClientFace]> = [
  [BadUserInput, { code: 'BAD_USER_INPUT', http: { status: 200 } }],
  [NotFound, { code: 'NOT_FOUND', http: { status: 200 } }],
  [NotARequest, { code: 'BAD_USER_INPUT', http: { status: 400 } }],
  [MethodRefused, { code: 'BAD_USER_INPUT', http: { status: 405 } }],
  [BodyTypeRefused, { code: 'BAD_USER_INPUT', http: { status: 415 } }],
  [OnlyQueries, { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } }],
  [CrossSiteRequest, { code: 'CROSS_SITE', http: { status: 403 } }],
  [OperationNotFound, { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400, spec: true } }],
  [OperationRefused, { code: 'PERSISTED_QUERY_ONLY', http: { status: 403 } }],
  [RateLimited, { code: 'RATE_LIMITED', http: { status: 429 } }],
  [CostExceeded, { code: 'COST_EXCEEDED', http: { status: 400, spec: true } }],
  [RequestTimeout, { code: 'TIMEOUT', http: { status: 504 } }],
  [StoreUnavailable, unavailable],
  [StoreAccessDenied, unavailable],
]
const unexpected: ClientFace = {
  code: 'INTERNAL',
  http: { status: 500 },
  message: 'Something went wrong on the server. Its log has the details under the request id.',
}

/** How a typed error looks from outside. Whatever is not in the table is a defect and shows nothing. */
function faceOf(error: unknown): ClientFace {
  return table.find(([type]) => error instanceof type)?.[1] ?? unexpected
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code)
}

/** Whether the answer is to bear headers of the error's own. */
function hasHeaders(error: unknown): error is RateLimited | MethodRefused {
  return error instanceof RateLimited || error instanceof MethodRefused
}

/** The error at the root of GraphQL's wrapping. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error
}

/**
 * Whether GraphQL complains about what a resolver gave while fields were answered, not about the request: it
 * then points to fields, where a wrong value of the request is pointed to itself.
 */
function isOwnDefect(root: GraphQLError, located: GraphQLError | undefined): boolean {
  if (!located?.path || isErrorCode(root.extensions.code)) return false
  return located.nodes?.every(({ kind }) => kind === Kind.FIELD) ?? true
}

/**
 * The error as a client may see it: a code of the closed set, a message made for clients, and the cause
 * only in `originalError`, which is never sent.
 */
export function toClientError(error: unknown): GraphQLError {
  const root = rootOf(error)
  const located = error instanceof GraphQLError ? error : undefined
  if (root instanceof GraphQLError && !isOwnDefect(root, located)) {
    // GraphQL's own complaint about the request, or one of a scalar.
    const { code, http } = root.extensions
    return new GraphQLError(located?.message ?? root.message, {
      nodes: located?.nodes,
      source: located?.source,
      positions: located?.positions,
      path: located?.path,
      extensions: {
        code: isErrorCode(code) ? code : 'BAD_USER_INPUT',
        // What is no request of GraphQL at all (Yoga's own code) is refused by its status whatever is accepted; a
        // request that is wrong in itself answers 200 where plain JSON is (GraphQL over HTTP).
        http: code === 'BAD_REQUEST' ? { status: 400 } : (http ?? { status: 400, spec: true }),
      },
    })
  }
  const { code, http, message } = faceOf(root)
  return new GraphQLError(message ?? (root instanceof Error ? root.message : String(root)), {
    nodes: located?.nodes,
    source: located?.source,
    positions: located?.positions,
    path: located?.path,
    originalError: root instanceof Error ? root : new Error(String(root)),
    extensions: { code, http: hasHeaders(root) ? { ...http, headers: root.headers } : http },
  })
}
