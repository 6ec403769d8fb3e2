import type { SavedFault } from './saved-error.ts'

/** What a reader is told about a saved view that is not shown as it was saved; `detail` is its key, or the file and the reason. */
export interface Notice {
  readonly what: SavedFault | 'unknown' | 'away' | 'kind' | 'file'
  readonly detail: string
}

/** As much of what was left out of an address as fits in a note. */
export function toNote(dropped: readonly string[]): string {
  const text = [...dropped.join(', ')]
  return text.length > longestNote ? `${text.slice(0, longestNote).join('')}…` : text.join('')
}

const longestNote = 200
