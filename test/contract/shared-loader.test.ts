import { describe, expect, it } from 'vitest'
import { StoreAccessDenied, StoreUnavailable } from '../../api/graph/errors.ts'
import { createSharedLoader } from '../../api/graph/shared-loader.ts'

/** A read of many keys whose answers the test gives when it wants. */
function createRead() {
  const batches: Array<{ keys: readonly string[]; answer(): void; fail(reason: Error): void }> = []
  let announce = () => {}
  return {
    batches,
    /** Resolves when so many reads have begun. */
    async untilBegun(count: number) {
      while (batches.length < count) await new Promise<void>((resolve) => (announce = resolve))
    },
    read: (keys: readonly string[]) =>
      new Promise<Map<string, string>>((resolve, reject) => {
        batches.push({
          keys,
          answer: () => resolve(new Map(keys.filter((key) => key !== 'none').map((key) => [key, `${key}!`]))),
          fail: reject,
        })
        announce()
      }),
  }
}

describe('a shared loader', () => {
  it('reads all keys of one turn at once, equal ones once, and answers every caller', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read)
    const values = Promise.all(['a', 'b', 'a', 'none'].map((key) => loader.load(key)))
    await untilBegun(1)
    expect(batches.map(({ keys }) => keys)).toEqual([['a', 'b', 'none']])
    batches[0]?.answer()
    expect(await values).toEqual(['a!', 'b!', 'a!', undefined])
  })

  it('keeps to the number of reads under way and sends together what waits meanwhile', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read, { maxInFlight: 2 })
    const first = loader.load('a')
    await untilBegun(1)
    const second = loader.load('b')
    await untilBegun(2)
    const waiting = Promise.all([loader.load('c'), loader.load('d')])
    await new Promise(setImmediate)
    const later = loader.load('c')
    await new Promise(setImmediate)
    expect(batches.map(({ keys }) => keys)).toEqual([['a'], ['b']])
    batches[0]?.answer()
    await untilBegun(3)
    expect(batches[2]?.keys).toEqual(['c', 'd'])
    batches[1]?.answer()
    batches[2]?.answer()
    expect(await Promise.all([first, second, waiting, later])).toEqual(['a!', 'b!', ['c!', 'd!'], 'c!'])
  })

  it('reads at most so many keys at once', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read, { maxBatch: 2 })
    const values = Promise.all(['a', 'b', 'c'].map((key) => loader.load(key)))
    await untilBegun(2)
    expect(batches.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']])
    for (const { answer } of batches) answer()
    expect(await values).toEqual(['a!', 'b!', 'c!'])
  })

  it('keeps nothing: a key that was answered is read again', async () => {
    let reads = 0
    const loader = createSharedLoader(async (keys: readonly string[]) => {
      reads++
      return new Map(keys.map((key) => [key, reads]))
    })
    expect([await loader.load('a'), await loader.load('a')]).toEqual([1, 2])
  })

  it('reads each key alone when a read of several fails, so that one does not fail the others', async () => {
    const sizes: number[] = []
    const loader = createSharedLoader(async (keys: readonly string[]) => {
      sizes.push(keys.length)
      if (keys.includes('bad')) throw new Error('bad cannot be read')
      return new Map(keys.map((key) => [key, `${key}!`]))
    })
    const settled = await Promise.allSettled(['a', 'bad', 'b'].map((key) => loader.load(key)))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(sizes).toEqual([3, 1, 1, 1])
    expect(await loader.load('c')).toBe('c!')
  })

  it.each([StoreUnavailable, StoreAccessDenied])(
    'does not ask again, key by key, what the database did not answer: %o',
    async (Failure) => {
      let reads = 0
      const loader = createSharedLoader<string, string>(async () => {
        reads++
        throw new Failure('no answer')
      })
      const settled = await Promise.allSettled(['a', 'b', 'c'].map((key) => loader.load(key)))
      expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      expect(reads).toBe(1)
    },
  )

  it('tells when it has nothing left to do', async () => {
    let idle = 0
    const loader = createSharedLoader(
      async (keys: readonly string[]) => new Map(keys.map((key) => [key, key])),
      {
        onIdle: () => idle++,
      },
    )
    await Promise.all([loader.load('a'), loader.load('b')])
    await new Promise(setImmediate)
    expect(idle).toBe(1)
  })
})
