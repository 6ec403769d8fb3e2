import { describe, expect, it } from 'vitest'
import { createBookmarks } from '../../api/graph/neo4j/bookmarks.ts'

function create() {
  let commits = 0
  const bookmarks = createBookmarks(() => {
    commits++
  })
  return {
    commits: () => commits,
    sent: async () => [...(await bookmarks.getBookmarks())],
    end: (sent: readonly string[], received: string) => bookmarks.updateBookmarks(sent, [received]),
  }
}

describe('the bookmarks of Neo4j', () => {
  it('tell of no commit while reads end with what they were sent', async () => {
    const { commits, sent, end } = create()
    await end([], 'one')
    expect(commits()).toBe(1)
    for (let read = 0; read < 3; read++) await end(await sent(), 'one')
    expect([commits(), await sent()]).toEqual([1, ['one']])
  })

  it('tell of each commit once, whichever of the reads under way comes upon it first', async () => {
    const { commits, sent, end } = create()
    await end([], 'one')
    const under = await sent()
    await end(under, 'two')
    await end(under, 'two')
    await end(under, 'one')
    expect([commits(), await sent()]).toEqual([2, ['two']])
    await end(await sent(), 'three')
    expect([commits(), await sent()]).toEqual([3, ['three']])
  })

  it('are all sent where nobody knows which is newer, until an answer tells', async () => {
    const { commits, sent, end } = create()
    await end([], 'one')
    const under = await sent()
    await end(under, 'three')
    await end(under, 'two')
    expect([commits(), await sent()]).toEqual([3, ['three', 'two']])
    await end(await sent(), 'three')
    expect([commits(), await sent()]).toEqual([3, ['three']])
  })
})
