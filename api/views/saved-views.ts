import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { savedKey } from '../../schema/saved-key.ts'
import { findForeign, largestSaved, type Saved, saved } from '../../schema/saved-view.ts'
import { createAnswering, Refused, readBody, sendJson } from '../http/plain-answers.ts'
import { pathOf } from '../http/static-files.ts'
import type { ClientShare } from '../plugins/rate-limit.ts'
import { type ViewFiles, ViewsFull } from './view-files.ts'

export interface SavedViewsParts {
  /** Absent where the server keeps nothing. */
  readonly files: ViewFiles | undefined
  /** What one client may ask for; without limit when absent. */
  readonly share?: ClientShare
  /** What of that one client may save; without limit when absent. */
  readonly shareOfSaving?: ClientShare
  /** Whether only some may read, so that no cache that others share may keep an answer. */
  readonly isPrivate?: boolean
  readonly logger: Logger
}

/**
 * Saved views and stories, which are no data of the graph: `POST /views` keeps one and answers with its short
 * key, `GET /views/KEY` gives it again.
 */
export function createSavedViews({
  files,
  share,
  shareOfSaving,
  isPrivate = false,
  logger,
}: SavedViewsParts): RequestListener {
  const failure = 'The saved view could not be kept or read.'
  const toRefused = (error: unknown) =>
    error instanceof ViewsFull ? new Refused(507, error.message) : undefined
  return createAnswering({ logger, share, failure, toRefused }, async (request, response) => {
    if (!files) throw new Refused(404, 'This server keeps no saved views.')
    if (request.method === 'POST')
      await shareOfSaving?.(request.headers['x-forwarded-for']?.toString(), request.socket.remoteAddress)
    await answer(files, isPrivate ? 'private' : 'public', request, response)
  })
}

async function answer(
  files: ViewFiles,
  keptBy: 'public' | 'private',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const key = pathOf(request).slice('/views'.length).replace(/^\//, '')
  if (key === '') return keep(files, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Refused(405, 'A saved view is read with GET and never changes.', { allow: 'GET, HEAD' })
  const text = savedKey.test(key) ? await files.read(key) : undefined
  if (text === undefined) throw new Refused(404, `Nothing is kept under the key ${JSON.stringify(key)}.`)
  const keeping = `${keptBy}, max-age=31536000, immutable`
  sendJson(response, 200, text, { 'cache-control': keeping, etag: `"${key}"` })
}

async function keep(files: ViewFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST')
    throw new Refused(405, 'A view is saved with POST, and read with GET /views/KEY.', { allow: 'POST' })
  assertOwnSite(request)
  const text = JSON.stringify(
    toSaved(await readBody(request, largestSaved, `A saved view has at most ${largestSaved} bytes.`)),
  )
  const key = await files.keep(text)
  sendJson(response, 201, JSON.stringify({ key }), { 'cache-control': 'no-store', location: `/views/${key}` })
}

/** A page of another site can send JSON only once it has leave, which is given to none. */
function assertOwnSite({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site')
    throw new Refused(403, 'A view is saved by pages of this site alone.')
  if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? ''))
    throw new Refused(415, 'A saved view is JSON: send it with content-type application/json.')
}

function toSaved(text: string): Saved {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused(400, 'The saved view is not JSON.')
  }
  const result = saved.safeParse(value)
  if (!result.success)
    throw new Refused(400, `This is no saved view or story:\n${z.prettifyError(result.error)}`)
  const [foreign] = findForeign(result.data)
  if (foreign !== undefined)
    throw new Refused(
      400,
      `This is no saved view or story: its query says ${JSON.stringify(foreign.slice(0, 40))}, which views do not have, or have once.`,
    )
  return result.data
}
