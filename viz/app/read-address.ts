import { dayInVietNam } from '../../schema/partial-date.ts'
import { fromSearchParams, toSearchParams } from '../state/address.ts'
import { isFragment } from '../state/fragment.ts'
import type { Notice } from '../state/notice.ts'
import { fromAddress, type Route } from '../state/route.ts'
import type { OpenStory } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'
import { fetchTwice } from './lazy-retry.ts'

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

export const today = () => dayInVietNam(new Date())
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
  if (isFragment(hash) || params.has('view') || params.has('story')) return readSaved(params, hash, before)
  return { route, ...fromSearchParams(params, today()), notices: [] }
}

/** Few addresses are of something saved: the first picture does without what reads those. */
async function readSaved(
  params: URLSearchParams,
  hash: string,
  before: ViewState | undefined,
): Promise<ReadAddress> {
  const part = await fetchTwice(() => import('./read-saved-address.ts')).catch(() => undefined)
  if (part) return part.readSavedAddress(params, hash, before)
  // As where the server does not answer: the address is left as it is, to be tried again.
  const { view, dropped } = fromSearchParams(params, today())
  const detail = params.get('view') ?? params.get('story') ?? hash.slice(0, 4)
  const source = { params: params.toString(), query: toQuery(view) }
  return {
    route: { page: 'network', params: {} },
    view,
    dropped,
    notices: [{ what: 'away', detail }],
    source,
  }
}
