import { describe, expect, it } from 'vitest'
import { createWeightedCache } from '../../api/weighted-cache.ts'

describe('a cache by weight', () => {
  const create = (most: number) => createWeightedCache<string, number>(most, (key) => key.length)
  const found = (cache: ReturnType<typeof create>, keys: readonly string[]) =>
    keys.filter((key) => cache.get(key) !== undefined)

  it('keeps what is not too heavy together', () => {
    const cache = create(6)
    for (const [value, key] of ['a', 'bb', 'ccc'].entries()) cache.set(key, value)
    expect(['a', 'bb', 'ccc'].map((key) => cache.get(key))).toEqual([0, 1, 2])
  })

  it('lets go of what was longest not used, and of no more', () => {
    const cache = create(6)
    for (const key of ['aa', 'bb', 'cc']) cache.set(key, 1)
    cache.get('aa')
    cache.set('d', 1)
    expect(found(cache, ['aa', 'bb', 'cc', 'd'])).toEqual(['aa', 'cc', 'd'])
  })

  it('counts once what is set twice', () => {
    const cache = create(4)
    for (const key of ['aa', 'bb', 'bb', 'bb']) cache.set(key, 1)
    expect(found(cache, ['aa', 'bb'])).toEqual(['aa', 'bb'])
  })

  it('keeps nothing that is too heavy alone', () => {
    const cache = create(2)
    cache.set('aaa', 1)
    expect(found(cache, ['aaa'])).toEqual([])
  })
})
