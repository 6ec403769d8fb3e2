import type { FileFault } from './file-fault.ts'
import type { SavedFault } from './saved-error.ts'

/** What a reader is told about a saved view that is not shown as it was saved. */
export type Notice =
  /** @property detail its key */
  | { readonly what: SavedFault | 'unknown' | 'away' | 'kind'; readonly detail: string }
  /** @property detail the file's name */
  | { readonly what: 'file'; readonly detail: string; readonly fault: FileFault }

/** As much of what was left out of an address as fits in a note. */
export function toNote(dropped: readonly string[]): string {
  const text = [...dropped.join(', ')]
  return text.length > longestNote ? `${text.slice(0, longestNote).join('')}…` : text.join('')
}

const longestNote = 200
