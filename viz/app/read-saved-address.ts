import { savedKey } from '../../schema/saved-key.ts'
import type { SavedView } from '../../schema/saved-view.ts'
import { BadAnswer, ServerRefused } from '../client/errors.ts'
import { readSavedAt, rememberView } from '../client/views.ts'
import { fromSearchParams } from '../state/address.ts'
import { isFragment, readFragment } from '../state/fragment.ts'
import type { Notice } from '../state/notice.ts'
import type { Route } from '../state/route.ts'
import { SavedError } from '../state/saved-error.ts'
import { type OpenStory, toStep } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'
import { type ReadAddress, readQuery, today, toQuery } from './read-address.ts'

const network: Route = { page: 'network', params: {} }

/**
 * What an address of something saved shows: a view or a story under a key, or a long view in the fragment.
 * @param before the view that was shown before
 */
export async function readSavedAddress(
  params: URLSearchParams,
  hash: string,
  before: ViewState | undefined,
): Promise<ReadAddress> {
  const notices: Notice[] = []
  /** Undefined where it fails, which is told. */
  const attempt = <Found>(key: string, found: Promise<Found>) =>
    found.catch((error: unknown) => void notices.push(toNotice(error, key)))

  const [viewKey, storyKey] = [params.get('view'), params.get('story')]
  const story =
    storyKey === null ? undefined : await attempt(storyKey, readStory(storyKey, params.get('step')))
  const asked = isFragment(hash)
    ? attempt(hash.slice(0, 4), readLongView(hash))
    : viewKey === null
      ? undefined
      : attempt(viewKey, readShortView(viewKey))
  const found = await asked
  if (found) return { route: network, ...found, notices, story }

  const step = story && !params.has('day') ? story.story.steps[story.step - 1] : undefined
  const { view, dropped } = step ? readQuery(step.view) : fromSearchParams(params, today())
  const kept = step && before ? { ...view, language: before.language, theme: before.theme } : view
  // An address that could not be read for the moment is left as it is, to be tried again.
  const isAway = notices.some(({ what }) => what === 'away')
  const source = step || isAway ? { params: toSourceParams(params), query: toQuery(kept) } : undefined
  return { route: network, view: kept, dropped, notices, source, story }
}

function toSourceParams(params: URLSearchParams): string {
  return ['view', 'story', 'step']
    .flatMap((name) => (params.has(name) ? `${name}=${params.get(name)}` : []))
    .join('&')
}

/** Something is kept under the key, but not what is asked for. */
class OtherKind extends Error {}

async function readKept(key: string) {
  if (!savedKey.test(key)) throw new ServerRefused([], { codes: [], status: 404 })
  return readSavedAt(key)
}

async function readShortView(key: string) {
  const saved = await readKept(key)
  if (saved.kind !== 'coordination-atlas/view-link') throw new OtherKind()
  const read = readQuery(saved.query, saved.positions && key)
  return { ...read, source: { params: `view=${key}`, query: toQuery(read.view) } }
}

async function readLongView(hash: string) {
  const [text, { readSavedView }] = await Promise.all([readFragment(hash), import('../state/saved-view.ts')])
  const saved: SavedView = readSavedView(text)
  return readQuery(saved.query, saved.positions && rememberView(saved))
}

async function readStory(key: string, step: string | null): Promise<OpenStory> {
  const saved = await readKept(key)
  if (saved.kind !== 'coordination-atlas/story') throw new OtherKind()
  return { story: saved, key, step: toStep(saved, Number(step)) }
}

function toNotice(error: unknown, detail: string): Notice {
  if (error instanceof SavedError) return { what: error.fault, detail }
  if (error instanceof BadAnswer && error.cause instanceof SavedError)
    return { what: error.cause.fault, detail }
  if (error instanceof ServerRefused && error.status === 404) return { what: 'unknown', detail }
  if (error instanceof OtherKind) return { what: 'kind', detail }
  return { what: 'away', detail }
}
