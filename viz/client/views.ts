import type { Saved, SavedView } from '../../schema/saved-view.ts'
import { localMark } from '../state/fields/placed.ts'
import { BadAnswer, ServerAway, ServerRefused } from './errors.ts'

/** Saved views and stories: read from the server and kept there, or known to this browser alone. */

const known = new Map<string, Promise<Saved>>()
const local = new Map<string, SavedView>()

/** Keeps a view for as long as the page is open. @returns a key that means something here alone. */
export function rememberView(view: SavedView): string {
  const key = `${localMark}${local.size + 1}`
  local.set(key, view)
  return key
}

/** The view that only this browser knows under the key; undefined for one of the server's. */
export function recallView(key: string): SavedView | undefined {
  return local.get(key)
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    throw new ServerAway(cause)
  }
  if (response.ok) return response
  throw new ServerRefused([(await response.text()).trim()], { codes: [], status: response.status })
}

async function fetchSaved(key: string): Promise<Saved> {
  const response = await ask(`/views/${key}`)
  const [text, { readSaved }] = await Promise.all([response.text(), import('../state/saved-view.ts')])
  try {
    return readSaved(text)
  } catch (cause) {
    throw new BadAnswer(response.status, cause)
  }
}

/**
 * What is kept under the key, which never changes, so that it is asked for once.
 * @throws {ServerAway | ServerRefused | BadAnswer}
 */
export function readSavedAt(key: string): Promise<Saved> {
  const view = recallView(key)
  if (view) return Promise.resolve(view)
  const asked = known.get(key) ?? fetchSaved(key)
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

/** Keeps it on the server. @returns its short key. @throws {ServerAway | ServerRefused | BadAnswer} */
export async function saveAt(saved: Saved): Promise<string> {
  const response = await ask('/views', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(saved),
  })
  const { key }: { key?: unknown } = await response.json().catch((cause: unknown) => {
    throw new BadAnswer(response.status, cause)
  })
  if (typeof key !== 'string') throw new BadAnswer(response.status)
  known.set(key, Promise.resolve(saved))
  return key
}
