import type { SavedView } from '../../schema/saved-view.ts'
import { recallView } from '../client/views.ts'
import { toAddress } from '../state/route.ts'
import type { OpenStory } from '../state/story.ts'
import { type ReadAddress, toQuery } from './read-address.ts'

/** An address, and what its fragment says where the rest of it would be too long for servers. */
export interface WrittenAddress {
  readonly path: string
  readonly fragment?: string
}

/** Characters of an address that every server and program between takes. */
export const longestAddress = 1_800

function toStoryParams(story: OpenStory | undefined): string {
  return story?.key && story.step > 0 ? `story=${story.key}&step=${story.step}` : ''
}

/** The address of what is shown: the short one that it was opened by, as long as it still is what that shows. */
export function writeAddress({
  route,
  view,
  source,
  story,
}: Pick<ReadAddress, 'route' | 'view' | 'source' | 'story'>): WrittenAddress {
  const address = toAddress(route, view)
  if (route.page !== 'network') return { path: address }
  if (source && source.query === toQuery(view)) return { path: `/?${source.params}` }
  const told = toStoryParams(story)
  const positions = recallView(view.placed)?.positions
  const whole = told ? address.replace('?', `?${told}&`) : address
  if (!positions && whole.length <= longestAddress) return { path: whole }
  const saved: SavedView = {
    kind: 'coordination-atlas/view-link',
    version: 1,
    query: toQuery(view),
    ...(positions && { positions, dataVersion: recallView(view.placed)?.dataVersion }),
  }
  return { path: told ? `/?${told}` : '/', fragment: JSON.stringify(saved) }
}
