import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factRelationTypes, ownFactKinds } from '../../schema/facts.ts'
import { agreementStatuses } from '../../schema/status.ts'
import {
  coordinationKinds,
  nodeTypeNames,
  organizationKinds,
  partyRoles,
  relationTypeNames,
  unitLevels,
} from '../../schema/vocabulary.ts'
import { inks, palettes } from '../../viz/diagram/palette.ts'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'

/** Dotted paths of all keys that lead to a word. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key))
}

describe('the words of the viewer', () => {
  it('have the same keys in both languages', () => {
    expect(pathsOf(en).sort()).toEqual(pathsOf(vi).sort())
  })

  it('name every value of the vocabulary', () => {
    for (const { terms } of [vi, en]) {
      expect(Object.keys(terms.organizationKind)).toEqual([...organizationKinds])
      expect(Object.keys(terms.unitLevel)).toEqual([...unitLevels])
      expect(Object.keys(terms.coordinationKind)).toEqual([...coordinationKinds])
      expect(Object.keys(terms.role)).toEqual([...partyRoles])
      expect(Object.keys(terms.status).sort()).toEqual([...agreementStatuses].sort())
      expect(Object.keys(terms.nodeType)).toEqual(nodeTypeNames)
      expect(Object.keys(terms.edge)).toEqual([...relationTypeNames, 'COORDINATES_WITH'])
    }
  })
})

describe('the words of facts', () => {
  it.each([vi, en])('say every kind of fact', ({ facts }) => {
    expect(Object.keys(facts).sort()).toEqual([...ownFactKinds, ...factRelationTypes].sort())
  })
})

describe('the colours of the page', () => {
  const css = readFileSync(new URL('../../viz/styles/tokens.css', import.meta.url), 'utf8')
  const [, light = '', early = '', dark = ''] = css.split(/:root[^{]*\{/)
  const tokensOf = (block: string) =>
    new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))

  it.each(['light', 'dark'] as const)('are those of the canvas in the %s theme', (theme) => {
    const tokens = tokensOf(theme === 'light' ? light : dark)
    for (const [name, value] of Object.entries(palettes[theme]))
      expect([name, tokens.get(name)]).toEqual([name, value])
    for (const [name, ink] of Object.entries(inks))
      if (name !== 'accent') expect([name, tokens.get(`ink-${name}`)]).toEqual([name, ink[theme]])
  })

  it('are dark for a dark system before the script tells the theme', () => {
    const tokens = tokensOf(early)
    expect(tokens.size).toBeGreaterThan(0)
    for (const [name, value] of tokens) expect([name, value]).toEqual([name, tokensOf(dark).get(name)])
    for (const [name, value] of Object.entries(palettes.dark)) expect(tokens.get(name)).toBe(value)
  })
})
