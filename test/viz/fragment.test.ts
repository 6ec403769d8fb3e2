import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFragment,
  longestFragment,
  readFragment,
  toFragment,
  toPlainFragment,
} from '../../viz/state/fragment.ts'

describe('the fragment of an address', () => {
  it('brings back every text, deflated or as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        for (const fragment of [await toFragment(text), toPlainFragment(text)]) {
          const hash = new URL(`#${fragment}`, 'http://atlas.test/').hash
          expect(isFragment(hash)).toBe(true)
          expect(await readFragment(hash)).toBe(text)
        }
      }),
    )
  })

  it('takes less than a third of what a long list of ids does', async () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `org-don-bien-phong-${n}:${n}:${-n}`).join(',')
    expect((await toFragment(ids)).length).toBeLessThan(ids.length / 3)
  })

  it.each([
    ['version', '#v0.abc'],
    ['version', '#v2.abc'],
    ['damaged', '#v1.not-deflated'],
    ['damaged', '#v1.!!'],
    ['damaged', '#v1,%E0%A4%A'],
    ['long', `#v1.${'a'.repeat(longestFragment)}`],
    ['long', `#v1,${'a'.repeat(1_000_001)}`],
  ])('is refused, and why: %s', async (fault, hash) => {
    await expect(readFragment(hash)).rejects.toMatchObject({ name: 'SavedError', fault })
  })

  it('cannot fill the memory, however small it is', async () => {
    const bomb = await toFragment('a'.repeat(3_000_000))
    expect(bomb.length).toBeLessThan(longestFragment)
    await expect(readFragment(`#${bomb}`)).rejects.toMatchObject({ fault: 'long' })
  })

  it('is told from the name of a place of the page', () => {
    expect(['', '#sources', '#v', '#version.1'].map(isFragment)).toEqual([false, false, false, false])
  })
})
