import { GraphQLError, Kind } from 'graphql'
import {
  BadUserInput,
  BodyTypeRefused,
  CostExceeded,
  CrossSiteRequest,
  DataLoading,
  DataUnsettled,
  MethodRefused,
  NotARequest,
  NotFound,
  OnlyQueries,
  OperationNotFound,
  OperationRefused,
  RateLimited,
  RequestTimeout,
} from './errors.ts'
import { StoreAccessDenied, StoreUnavailable } from './graph/errors.ts'

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
  DATA_LOADING: 'A data set is being loaded; the header Retry-After says when to ask again.',
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
  [DataLoading, { code: 'DATA_LOADING', http: { status: 503 } }],
  [DataUnsettled, { code: 'DATA_LOADING', http: { status: 503 } }],
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
function hasHeaders(error: unknown): error is Error & { headers: Readonly<Record<string, string>> } {
  return [RateLimited, MethodRefused, DataLoading, DataUnsettled].some((type) => error instanceof type)
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
