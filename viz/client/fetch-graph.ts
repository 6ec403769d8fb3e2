import { BadAnswer, ServerAway, ServerRefused } from './errors.ts'
import type { TypedDocumentString } from './generated.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: ReadonlyArray<{ message: string; extensions?: { code?: string } }>
}

function isAnswer(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
}

/** Names the operation by its hash: the server that gives the viewer knows the text. */
function toBody<Result, Variables>(
  { __meta__: meta }: TypedDocumentString<Result, Variables>,
  variables: Variables,
): string {
  const hash: unknown = meta?.hash
  return JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
}

/**
 * The answer to one operation; the only place of the viewer that talks to the server.
 * @throws {ServerAway | ServerRefused | BadAnswer}, or the signal's own reason when it is aborted.
 */
export async function fetchGraph<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response
  let body: unknown
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: toBody(document, variables),
      signal,
    })
    const text = await response.text()
    try {
      body = JSON.parse(text)
    } catch (cause) {
      throw new BadAnswer(response.status, cause)
    }
  } catch (cause) {
    signal?.throwIfAborted()
    if (cause instanceof BadAnswer) throw cause
    throw new ServerAway(cause)
  }
  if (!isAnswer(body)) throw new BadAnswer(response.status)
  if (body.errors?.length) {
    const codes = body.errors.flatMap(({ extensions }) => (extensions?.code ? [extensions.code] : []))
    throw new ServerRefused(
      body.errors.map(({ message }) => message),
      codes,
      response.status,
    )
  }
  if (!body.data) throw new BadAnswer(response.status)
  return body.data as Result
}
