import type { BookmarkManager } from './driver.ts'

export interface Bookmarks extends BookmarkManager {
  /** How often it was begun anew: what is read then need not be as new as what was read before. */
  era(): number
  /** Begins anew, as after the database was put back to what it was before: it would be waited for what is gone. */
  forget(): void
}

/**
 * Chains everything that the process asks of a database, and tells of every commit that any of it came upon, of
 * whomever: the server ends a read with the bookmark of the newest commit that it may have seen a part of, and begins one
 * only when the commits of the bookmarks that it was sent are there as a whole. So a read that is answered with a bookmark
 * that it was sent has seen the one state of that bookmark.
 *
 * @param onCommit told of each bookmark that is new here
 */
export function createBookmarks(onCommit: () => void): Bookmarks {
  /** The newest, or several that came at once, of which nobody but the server knows the newest. */
  const newest = new Set<string>()
  let era = 0
  return {
    era: () => era,
    getBookmarks: async () => [...newest],
    async updateBookmarks(sent, received) {
      const before = new Set(sent)
      const after = new Set(received)
      for (const bookmark of before) if (!after.has(bookmark)) newest.delete(bookmark)
      for (const bookmark of after) {
        // One that was sent is known, and may have been followed by a newer one since.
        if (before.has(bookmark) || newest.has(bookmark)) continue
        newest.add(bookmark)
        onCommit()
      }
    },
    forget() {
      newest.clear()
      era++
      onCommit()
    },
  }
}
