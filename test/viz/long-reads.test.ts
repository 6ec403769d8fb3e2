import { describe, expect, it } from 'vitest'
import { createLongReads, type LongRead } from '../../viz/client/long-reads.ts'
import { readAll } from '../../viz/client/read-all.ts'

/** A list of so many numbers, and what was told while it was read. */
function watch(length: number, whenTold: (progress: LongRead | undefined) => void = () => undefined) {
  const reads = createLongReads()
  const told: Array<LongRead | undefined> = []
  reads.subscribe(() => {
    told.push(reads.progress())
    whenTold(reads.progress())
  })
  const readPage = async (first: number, after: string | undefined) => {
    const from = Number(after ?? 0)
    const nodes = Array.from({ length: Math.min(first, length - from) }, (_, n) => from + n)
    const to = from + nodes.length
    return { totalCount: length, nodes, pageInfo: { hasNextPage: to < length, endCursor: `${to}` } }
  }
  return { reads, told, read: () => readAll(readPage, { pageSize: 10, most: 1_000 }, reads), readPage }
}

describe('a read of many pages', () => {
  it('tells how far it is, and that it is over', async () => {
    const { told, read } = watch(45)
    expect((await read()).nodes).toHaveLength(45)
    const reached = [10, 20, 30, 40].map((count) => ({ read: count, total: 45 }))
    expect(told).toEqual([...reached, undefined])
  })

  it('tells nothing where it is short', async () => {
    const { told, read } = watch(30)
    expect((await read()).nodes).toHaveLength(30)
    expect(told).toEqual([])
  })

  it('ends with what was read, and how many there are, when the reader has had enough', async () => {
    const { reads, told, read } = watch(500, (progress) => progress?.read === 30 && reads.stop())
    const { nodes, total } = await read()
    expect([nodes.length, total]).toEqual([30, 500])
    expect(told.at(-1)).toBeUndefined()
    expect((await watch(500).read()).nodes).toHaveLength(500)
  })

  it('is counted together with others, and no longer once it failed', async () => {
    const { reads, told, read, readPage } = watch(45)
    const failing = readAll(
      (first, after) => (after === '20' ? Promise.reject(new Error('away')) : readPage(first, after)),
      { pageSize: 10, most: 40 },
      reads,
    )
    await Promise.all([read(), expect(failing).rejects.toThrow('away')])
    expect(told.some((progress) => progress?.total === 85)).toBe(true)
    expect(reads.progress()).toBeUndefined()
  })
})
