import type { Saved, SavedView } from '../../schema/saved-view.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { DatasetDocument } from '../client/generated.ts'
import { saveAt } from '../client/views.ts'
import { longestFragment, toFragment } from '../state/fragment.ts'
import { toSavedView } from '../state/to-saved-view.ts'
import { useAtlas } from './use-atlas.tsx'
import { useView } from './use-view.tsx'

export interface SharedLink {
  readonly link: string
  /** Why it is no short one: the server kept nothing, or even the long one leaves the places out. */
  readonly isLong?: 'carried' | 'without-places'
}

const toLink = (rest: string) => new URL(rest, window.location.origin).href

/** The present view as something to be saved. */
export function useSavedView(): () => Promise<SavedView> {
  const { view } = useView()
  const { positions } = useAtlas()
  return async () => {
    const dataset = await fetchGraph(DatasetDocument, { first: 1 }).catch(() => undefined)
    return toSavedView(view, positions, dataset?.dataset.version)
  }
}

/** A link to what is saved: by its key, or, where the server keeps nothing, with all of it in the fragment. */
export async function createLink(saved: Saved): Promise<SharedLink> {
  try {
    return { link: toLink(`/?view=${await saveAt(saved)}`) }
  } catch {
    const fragment = await toFragment(JSON.stringify(saved))
    if (fragment.length <= longestFragment) return { link: toLink(`/#${fragment}`), isLong: 'carried' }
    const bare = await toFragment(JSON.stringify({ ...saved, positions: undefined }))
    return { link: toLink(`/#${bare}`), isLong: 'without-places' }
  }
}

/** Puts the text on the clipboard. @returns whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
