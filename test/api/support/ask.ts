import { pino } from 'pino'
import { type App, type AppParts, createApp } from '../../../api/app.ts'
import { createDocuments } from '../../../api/documents.ts'

/** Today in these tests: the small world says how its agreements stand on it. */
export const today = '2026-01-15'

/** A quiet application over the store, in which it is always the same day. */
export function createTestApp(parts: Pick<AppParts, 'store'> & Partial<AppParts>): App {
  return createApp({
    documents: createDocuments(undefined),
    logger: pino({ level: 'silent' }),
    graphiql: false,
    now: () => new Date(`${today}T05:00:00Z`),
    ...parts,
  })
}

export interface AnswerError {
  readonly message: string
  readonly path?: readonly string[]
  readonly extensions: { readonly code: string; readonly requestId?: string }
}
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly data: unknown
  readonly errors: readonly AnswerError[]
}

/** Asks over HTTP, in the process. */
export async function post(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.fetch('http://atlas.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as { data?: unknown; errors?: AnswerError[] }
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] }
}

/** The data of an answer without errors. */
export async function ask(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await post(app, query, variables)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

/** The one error of an answer, as `code: message`. */
export async function refusal(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<string> {
  const { errors } = await post(app, query, variables)
  return errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n')
}

/** What stands at a path of the data: names of fields, places in lists, `*` for every element. */
export function at(data: unknown, path: string): unknown {
  const [step, ...rest] = path.split('.')
  if (!step) return data
  if (step === '*') return Array.isArray(data) ? data.map((item) => at(item, rest.join('.'))) : undefined
  if (typeof data !== 'object' || data === null) return undefined
  return at(Reflect.get(data, step), rest.join('.'))
}

/** The list at a path. */
export function list(data: unknown, path: string): unknown[] {
  const found = at(data, path)
  if (Array.isArray(found)) return found
  throw new Error(`there is no list at ${path}`)
}
