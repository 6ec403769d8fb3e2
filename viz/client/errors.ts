/** The server did not answer: no network, or it is not running. */
export class ServerAway extends Error {
  override readonly name = 'ServerAway'
  constructor(cause: unknown) {
    super('The server does not answer', { cause })
  }
}

/** What an answer says besides its errors. */
interface Refusal {
  /** The errors' codes of the API's closed set, such as NOT_FOUND. */
  readonly codes: readonly string[]
  /** Of HTTP. */
  readonly status: number
  /** Seconds after which the server may be asked again, where it says so. */
  readonly retryAfter?: number
  /** Whether the rest of the answer came. */
  readonly isPartial?: boolean
}

/** The server answered and said no, to all of the request or to a part of it. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly codes: readonly string[]
  readonly status: number
  readonly retryAfter: number | undefined
  readonly isPartial: boolean
  /** @param messages the server's own, which are for developers: readers are told by the codes. */
  constructor(messages: readonly string[], { codes, status, retryAfter, isPartial = false }: Refusal) {
    super(messages.join(' · ') || `The server refused with HTTP status ${status}`)
    this.codes = codes
    this.status = status
    this.retryAfter = retryAfter
    this.isPartial = isPartial
  }
}

/** What came back is not an answer of this API: another program at the address, or a proxy's page. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
  readonly status: number
  constructor(status: number, cause?: unknown) {
    super(`HTTP status ${status} came with something that is not a GraphQL answer`, { cause })
    this.status = status
  }
}

export type GraphFailure = ServerAway | ServerRefused | BadAnswer

export function isGraphFailure(error: unknown): error is GraphFailure {
  return error instanceof ServerAway || error instanceof ServerRefused || error instanceof BadAnswer
}

/**
 * What can help after a failure: the same request `again` in a moment, without being asked; the same request
 * when the reader `asks`; a newer viewer, by a `reload`; to `sign-in`; or nothing but `another` request.
 */
export type Remedy = 'again' | 'asks' | 'reload' | 'sign-in' | 'another'

/** By the API's codes. */
const remedies = {
  GRAPHQL_PARSE_FAILED: 'reload',
  GRAPHQL_VALIDATION_FAILED: 'reload',
  BAD_USER_INPUT: 'another',
  CROSS_SITE: 'another',
  PERSISTED_QUERY_NOT_FOUND: 'reload',
  PERSISTED_QUERY_ONLY: 'reload',
  RATE_LIMITED: 'again',
  COST_EXCEEDED: 'another',
  NOT_FOUND: 'another',
  STORE_UNAVAILABLE: 'again',
  DATA_LOADING: 'again',
  TIMEOUT: 'asks',
  INTERNAL: 'asks',
} as const satisfies Readonly<Record<string, Remedy>>
export type FailureCode = keyof typeof remedies

/** The code that decides what helps; undefined for one that this viewer does not know. */
export function toCode({ codes }: ServerRefused): FailureCode | undefined {
  return codes.find((code): code is FailureCode => Object.hasOwn(remedies, code))
}

/** Whether the API says that something named does not exist. */
export function isNotFound(failure: GraphFailure | undefined): boolean {
  return failure instanceof ServerRefused && toCode(failure) === 'NOT_FOUND'
}

/** Statuses of HTTP that proxies answer with while what is behind them starts or is overloaded. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

export function toRemedy(failure: GraphFailure): Remedy {
  if (failure instanceof ServerAway) return 'again'
  // Of the server or of a proxy before it, which answers in a form of its own.
  if (failure.status === 401) return 'sign-in'
  if (failure instanceof BadAnswer) return passing.has(failure.status) ? 'again' : 'asks'
  const code = toCode(failure)
  if (code) return remedies[code]
  return passing.has(failure.status) ? 'again' : 'asks'
}

/** Between one try and the next, in milliseconds; the last one stays. */
const pauses = [1_000, 2_000, 4_000, 8_000, 30_000] as const
/** However long the server asks to wait, the reader is not left alone for longer; in milliseconds. */
const longestPause = 120_000

/**
 * How long to wait before the same request is sent again without being asked, in milliseconds; undefined when
 * that cannot help.
 * @param tries how many have failed
 */
export function toPause(failure: GraphFailure, tries: number): number | undefined {
  if (toRemedy(failure) !== 'again') return undefined
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0]
  const asked = failure instanceof ServerRefused ? (failure.retryAfter ?? 0) * 1_000 : 0
  return Math.min(Math.max(pause, asked), longestPause)
}
