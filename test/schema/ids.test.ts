import { describe, expect, it } from 'vitest'
import { isId, nodeTypeOf, toId } from '../../schema/ids.ts'
import { nodeTypeNames, nodeTypes, toKindLabel } from '../../schema/vocabulary.ts'

describe('ids', () => {
  it('tell the type of their node by a prefix that no other type has', () => {
    const prefixes = nodeTypeNames.map((type) => nodeTypes[type].prefix)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    for (const type of nodeTypeNames) expect(nodeTypeOf(`${nodeTypes[type].prefix}-x-1`)).toBe(type)
  })

  it.each(['', 'org', 'org-', 'org-Đồn', 'org-Don', 'org--a', 'xyz-a', 'org-a b', '-a', 'org-a-'])(
    '"%s" is none',
    (text) => {
      expect(isId(text)).toBe(false)
      expect(() => toId(text)).toThrow('is not an id')
    },
  )

  it('a kind’s label is its name in camel case', () => {
    expect(toKindLabel('BORDER_GUARD_POST')).toBe('BorderGuardPost')
  })
})
