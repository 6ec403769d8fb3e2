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

/** A data set is being loaded, step by step, so that there is no whole one to answer from. */
export class DataLoading extends Error {
  override readonly name = 'DataLoading'
  readonly headers = { 'retry-after': '10' }
  constructor() {
    super(
      'A data set is being loaded, and nothing is answered from a part of one: ask again when /readyz answers 200.',
    )
  }
}

/** Time after time, other data came while the request was answered. */
export class DataUnsettled extends Error {
  override readonly name = 'DataUnsettled'
  readonly headers = { 'retry-after': '1' }
  constructor() {
    super('Other data were loaded while the request was answered, time after time: ask again in a moment.')
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
