import { BadAnswer, ServerAway, ServerRefused } from './errors.ts'
import type { TypedDocumentString } from './generated.ts'
import { send, toBody } from './send.ts'
import { underWay } from './under-way.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: ReadonlyArray<{ message: string; extensions?: { code?: string } }>
}

function isAnswer(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
}

/** Seconds after which the server says that it may be asked again; undefined where it does not. */
function toRetryAfter({ headers }: Response): number | undefined {
  const said = headers.get('retry-after') ?? ''
  if (said === '') return undefined
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined
}

/** What was missing from the answers to what was asked under a signal. */
const missing = new WeakMap<AbortSignal, ServerRefused>()

/** What was missing from answers that were asked for under the signal and kept all the same. */
export function missingUnder(signal: AbortSignal): ServerRefused | undefined {
  return missing.get(signal)
}

/**
 * The answer to one operation; the only place of the viewer that talks to the server. An answer with a part
 * missing is kept and told by {@link missingUnder}; without a signal it is a failure, so that what cannot tell
 * of gaps, such as an export, has none.
 * @throws {ServerAway | ServerRefused | BadAnswer}, or the signal's own reason when it is aborted.
 */
export async function fetchGraph<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const [response, text] = await underWay.wait(send(toBody(document, variables), signal)).catch((cause) => {
    signal?.throwIfAborted()
    throw new ServerAway(cause)
  })
  const body = toAnswer(response, text)
  const { data, errors = [] } = body
  const isWhole = errors.length === 0
  if (isWhole && data) return data as Result
  if (isWhole) throw new BadAnswer(response.status)
  const refused = new ServerRefused(
    errors.map(({ message }) => message),
    {
      codes: errors.flatMap(({ extensions }) => (extensions?.code ? [extensions.code] : [])),
      status: response.status,
      retryAfter: toRetryAfter(response),
      isPartial: Boolean(data),
    },
  )
  if (!data || !signal) throw refused
  missing.set(signal, refused)
  return data as Result
}

/** The same, where an answer with a part missing is a failure, as one without a signal is. */
export async function fetchWhole<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result> {
  const own = AbortSignal.any([signal])
  const answer = await fetchGraph(document, variables, own)
  const gap = missingUnder(own)
  if (gap) throw gap
  return answer
}

function toAnswer(response: Response, text: string): Answer {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw new BadAnswer(response.status, cause)
  }
  if (!isAnswer(body)) throw new BadAnswer(response.status)
  return body
}
