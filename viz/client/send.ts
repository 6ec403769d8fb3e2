import type { TypedDocumentString } from './generated.ts'

/** An answer of HTTP with its text. */
export type Sent = readonly [Response, string]

interface Early {
  readonly answer: Promise<Sent>
  readonly stop: AbortController
}

/** What was asked for before anybody wanted it, by the body of its request. */
const early = new Map<string, Early>()

/** Names the operation by its hash: the server that gives the viewer knows the text. */
export function toBody<Result, Variables>(
  { __meta__: meta }: TypedDocumentString<Result, Variables>,
  variables: Variables,
): string {
  const hash: unknown = meta?.hash
  return JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
}

async function ask(body: string, signal: AbortSignal | undefined): Promise<Sent> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
    signal,
  })
  return [response, await response.text()]
}

/** Asks now for what will be wanted soon: the first {@link send} of the same body is given its answer. */
export function sendEarly(body: string): void {
  const stop = new AbortController()
  const answer = ask(body, stop.signal)
  // Whoever takes it is told that it failed; nobody else need know.
  answer.catch(() => undefined)
  early.set(body, { answer, stop })
}

/** @throws {TypeError} where the server is away, or the signal's own reason */
export function send(body: string, signal: AbortSignal | undefined): Promise<Sent> {
  const found = early.get(body)
  if (!found) return ask(body, signal)
  early.delete(body)
  signal?.addEventListener('abort', () => found.stop.abort(signal.reason), { once: true })
  return found.answer
}
