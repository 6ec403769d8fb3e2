/** The server did not answer: no network, or it is not running. */
export class ServerAway extends Error {
  override readonly name = 'ServerAway'
  constructor(cause: unknown) {
    super('The server does not answer', { cause })
  }
}

/** The server answered and said no. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly codes: readonly string[]
  readonly status: number
  /** @param codes the errors' closed codes, such as NOT_FOUND; @param status of HTTP. */
  constructor(messages: readonly string[], codes: readonly string[], status: number) {
    super(messages.join(' · ') || `The server refused with HTTP status ${status}`)
    this.codes = codes
    this.status = status
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

/** Whether the same request may succeed when sent again. */
export function isWorthRetrying(failure: GraphFailure): boolean {
  return failure instanceof ServerAway || (failure.status >= 500 && failure.status !== 501)
}
