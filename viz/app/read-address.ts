import { dayInVietNam } from '../../schema/partial-date.ts'
import { savedKey } from '../../schema/saved-key.ts'
import type { SavedView } from '../../schema/saved-view.ts'
import { BadAnswer, ServerRefused } from '../client/errors.ts'
import { readSavedAt, rememberView } from '../client/views.ts'
import { fromSearchParams, toSearchParams } from '../state/address.ts'
import { isFragment, readFragment } from '../state/fragment.ts'
import type { Notice } from '../state/notice.ts'
import { fromAddress, type Route } from '../state/route.ts'
import { SavedError } from '../state/saved-error.ts'
import { type OpenStory, toStep } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'

/** A short address, and the view that it stands for. */
export interface Source {
  /** `view=KEY`, or `story=KEY&step=3`. */
  readonly params: string
  /** The view as parameters, as it was when it was opened. */
  readonly query: string
}

/** What an address shows, and what of it cannot be shown. */
export interface ReadAddress {
  readonly route: Route
  readonly view: ViewState
  /** Parts of the address that made no sense. */
  readonly dropped: readonly string[]
  readonly notices: readonly Notice[]
  readonly source?: Source
  readonly story?: OpenStory
}

const today = () => dayInVietNam(new Date())
export const toQuery = (view: ViewState) => toSearchParams(view).toString()

/** The view as the query of a saved one tells it. @param placed key of the view whose positions hold */
export function readQuery(query: string, placed?: string) {
  const { view, dropped } = fromSearchParams(new URLSearchParams(query), today())
  return { view: placed === undefined ? view : { ...view, placed }, dropped }
}

/**
 * What an address shows: at once, or later where it has to be fetched or inflated. A page of its own tells of
 * the view the day, the language and the theme alone.
 * @param before the view that was shown before
 */
export function readAddress(
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  before?: ViewState,
): ReadAddress | Promise<ReadAddress> {
  const params = new URLSearchParams(search)
  const route = fromAddress(pathname, params)
  if (route.page !== 'network') {
    const shared = new URLSearchParams([...params].filter(([name]) => !(name in route.params)))
    const { view, dropped } = fromSearchParams(shared, today())
    const { day, language, theme } = view
    return { route, view: { ...(before ?? view), day, language, theme }, dropped, notices: [] }
  }
  if (isFragment(hash) || params.has('view') || params.has('story'))
    return readSavedAddress(params, hash, before)
  return { route, ...fromSearchParams(params, today()), notices: [] }
}

const network: Route = { page: 'network', params: {} }

async function readSavedAddress(
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
