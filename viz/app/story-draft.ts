import type { SavedStory } from '../../schema/saved-view.ts'

/** The story that is being written, kept in this browser until it is closed; storage may be switched off. */
const place = 'atlas.story'

export function keepDraft(story: SavedStory | undefined): void {
  try {
    if (story) window.localStorage.setItem(place, JSON.stringify(story))
    else window.localStorage.removeItem(place)
  } catch {
    // Without storage, the story lasts as long as the page is open.
  }
}

export function hasDraft(): boolean {
  try {
    return window.localStorage.getItem(place) !== null
  } catch {
    return false
  }
}

/** The draft; undefined where there is none, or none that can be read. */
export async function readDraft(): Promise<SavedStory | undefined> {
  const { readSaved } = await import('../state/saved-view.ts')
  try {
    const saved = readSaved(window.localStorage.getItem(place) ?? '')
    return saved.kind === 'coordination-atlas/story' ? saved : undefined
  } catch {
    return undefined
  }
}
