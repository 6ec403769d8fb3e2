import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoreAccessDenied, StoreUnavailable } from '../../api/graph/errors.ts'
import { createSharedLoader } from '../../api/loading/shared-loader.ts'

/** A read of many keys whose answers the test gives when it wants. */
function createRead() {
  const batches: Array<{
    keys: readonly string[]
    signal: AbortSignal
    answer(): void
    fail(reason: Error): void
  }> = []
  let announce = () => {}
  return {
    batches,
    /** Resolves when so many reads have begun. */
    async untilBegun(count: number) {
      while (batches.length < count) await new Promise<void>((resolve) => (announce = resolve))
    },
    read: (keys: readonly string[], signal: AbortSignal) =>
      new Promise<Map<string, string>>((resolve, reject) => {
        batches.push({
          keys,
          signal,
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

  it('answers every caller with the value of its own key, and fails only those whose key fails', async () => {
    const asked = fc.array(fc.record({ key: fc.integer({ min: 0, max: 12 }), later: fc.boolean() }), {
      maxLength: 40,
    })
    const isBad = (key: number) => key % 5 === 0
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 4 }), async (calls, maxBatch) => {
        const loader = createSharedLoader(
          async (keys: readonly number[]) => {
            await new Promise(setImmediate)
            if (keys.some(isBad)) throw new Error('bad')
            return new Map(keys.map((key) => [key, key * 10]))
          },
          { maxBatch },
        )
        const settled = await Promise.allSettled(
          calls.map(async ({ key, later }) => {
            if (later) await new Promise(setImmediate)
            return loader.load(key)
          }),
        )
        expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(
          calls.map(({ key }) => (isBad(key) ? 'failed' : key * 10)),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('a shared loader whose callers go away', () => {
  const gone = new Error('The client went away')

  it('does not read keys that nobody waits for any more', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read)
    const leaving = new AbortController()
    const left = loader.load('a', leaving.signal)
    const staying = loader.load('b')
    leaving.abort(gone)
    await expect(left).rejects.toBe(gone)
    await untilBegun(1)
    expect(batches.map(({ keys }) => keys)).toEqual([['b']])
    batches[0]?.answer()
    expect(await staying).toBe('b!')
  })

  it('asks nothing for a caller that has gone before', async () => {
    const { read, batches } = createRead()
    await expect(createSharedLoader(read).load('a', AbortSignal.abort(gone))).rejects.toBe(gone)
    await new Promise(setImmediate)
    expect(batches).toEqual([])
  })

  it('stops a read when the last of its callers has gone, and tells each at once', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read)
    const [first, last] = [new AbortController(), new AbortController()]
    const both = Promise.allSettled([loader.load('a', first.signal), loader.load('b', last.signal)])
    await untilBegun(1)
    first.abort(gone)
    expect(batches[0]?.signal.aborted).toBe(false)
    last.abort(gone)
    expect(batches[0]?.signal.reason).toBe(gone)
    expect(await both).toEqual([
      { status: 'rejected', reason: gone },
      { status: 'rejected', reason: gone },
    ])
  })

  it('goes on with what is asked after a read was stopped', async () => {
    const { read, batches, untilBegun } = createRead()
    const loader = createSharedLoader(read, { maxInFlight: 1 })
    const leaving = new AbortController()
    const left = loader.load('a', leaving.signal)
    await untilBegun(1)
    const staying = loader.load('a')
    leaving.abort(gone)
    await expect(left).rejects.toBe(gone)
    batches[0]?.fail(gone)
    await untilBegun(2)
    batches[1]?.answer()
    expect(await staying).toBe('a!')
  })

  it('tells that it has nothing left to do when all that waited have gone', async () => {
    let idle = 0
    const loader = createSharedLoader(async () => new Map<string, string>(), { onIdle: () => idle++ })
    const leaving = new AbortController()
    const left = loader.load('a', leaving.signal)
    leaving.abort(gone)
    await expect(left).rejects.toBe(gone)
    await new Promise(setImmediate)
    expect(idle).toBe(1)
  })

  it('fails no other caller, whoever goes and whenever', async () => {
    const caller = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      leaves: fc.constantFrom('never', 'waiting', 'reading'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(caller, { minLength: 1, maxLength: 12 }), async (callers) => {
        const loader = createSharedLoader(async (keys: readonly string[], signal) => {
          for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate)
          signal.throwIfAborted()
          return new Map(keys.map((key) => [key, `${key}!`]))
        })
        const settled = await Promise.allSettled(
          callers.map(async ({ key, leaves }) => {
            const leaving = new AbortController()
            const value = loader.load(key, leaves === 'never' ? undefined : leaving.signal)
            if (leaves === 'waiting') leaving.abort(gone)
            if (leaves === 'reading') setImmediate(() => setImmediate(() => leaving.abort(gone)))
            return value
          }),
        )
        expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual(
          callers.map(({ key, leaves }) => (leaves === 'never' ? `${key}!` : gone)),
        )
      }),
      { numRuns: 50 },
    )
  })
})
