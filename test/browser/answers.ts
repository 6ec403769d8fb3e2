import type { Page, Route } from 'playwright-core'
import type { TypedDocumentString } from '../../viz/client/generated.ts'

/** An answer of the API, as it comes. */
export interface RawAnswer {
  data?: Record<string, unknown> | null
  errors?: Array<{ message: string; extensions: { code: string } }>
}

type Document = TypedDocumentString<unknown, never> | TypedDocumentString<unknown, unknown>

/** Takes over the answers to one operation, which the viewer names by its hash. */
export async function answerFor(
  page: Page,
  document: Pick<Document, '__meta__'>,
  answer: (route: Route) => Promise<void>,
): Promise<void> {
  const hash = String(document.__meta__?.hash)
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes(hash) ? answer(route) : route.fallback(),
  )
}

/** Refuses with a code, in words that no reader should see. */
export function refuse(route: Route, code: string, status = 200, headers: Record<string, string> = {}) {
  const answer: RawAnswer = {
    data: null,
    errors: [{ message: 'words for developers', extensions: { code } }],
  }
  return route.fulfill({ status, headers, json: answer })
}

/** The server's own answer, changed. */
export async function change(route: Route, edit: (answer: RawAnswer) => void): Promise<void> {
  const response = await route.fetch()
  const answer = (await response.json()) as RawAnswer
  edit(answer)
  await route.fulfill({ response, json: answer })
}
