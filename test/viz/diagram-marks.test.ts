import { describe, expect, test } from 'vitest'
import { coordinationKinds, organizationKinds, partyRoles, unitLevels } from '../../schema/vocabulary.ts'
import {
  groupMarks,
  lineMarks,
  markGroups,
  toEdgeMark,
  toMarkGroup,
  toNodeMark,
} from '../../viz/diagram/marks.ts'
import { inks, palettes } from '../../viz/diagram/palette.ts'
import { toBorder } from '../../viz/diagram/shapes.ts'

/** Contrast of two colours by WCAG 2.2. */
function toContrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((m, n) => n - m)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('on %s paper', (theme) => {
  const { paper, card, ink, inkSoft, accent } = palettes[theme]

  test.each(Object.entries(inks))('the ink of %s passes 3:1 on paper and card', (_, { [theme]: colour }) => {
    expect(toContrast(colour, paper)).toBeGreaterThanOrEqual(3)
    expect(toContrast(colour, card)).toBeGreaterThanOrEqual(3)
  })

  test('text passes 4.5:1 on paper and card', () => {
    for (const text of [ink, inkSoft, accent])
      for (const ground of [paper, card]) expect(toContrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('marks', () => {
  test('differ between groups by more than colour', () => {
    const looks = markGroups.map((group) => {
      const { shape, filled, dashed, outline } = groupMarks[group]
      return JSON.stringify([shape, filled, dashed, outline])
    })
    expect(new Set(looks).size).toBe(markGroups.length)
  })

  test('differ between lines by more than colour', () => {
    const looks = Object.values(lineMarks).map(({ width, arrow, dash, group }) =>
      JSON.stringify([group === 'coordination' ? 'as wide as its weight' : width, arrow, dash]),
    )
    expect(new Set(looks).size).toBe(looks.length)
  })

  test('are told for every kind of the vocabulary', () => {
    for (const kind of organizationKinds)
      expect(toMarkGroup({ type: 'Organization', kind }) === 'other').toBe(kind === 'OTHER')
    for (const kind of unitLevels) expect(toMarkGroup({ type: 'AdministrativeUnit', kind })).toBe('place')
    for (const kind of coordinationKinds)
      expect(toNodeMark({ type: 'Agreement', kind, unnamed: false }).shape).toBe('card')
  })

  test('are told by type for a kind that is not known', () => {
    expect(toMarkGroup({ type: 'ProjectArea', kind: 'constructor' })).toBe('place')
    expect(toMarkGroup({ type: 'Agreement', kind: '' })).toBe('agreement')
    expect(toMarkGroup({ type: 'Organization', kind: 'NEW' })).toBe('other')
  })

  test('are dashed outlines of the same shape for a placeholder', () => {
    const named = toNodeMark({ type: 'Organization', kind: 'PARTY_COMMITTEE', unnamed: false })
    const unnamed = toNodeMark({ type: 'Organization', kind: 'PARTY_COMMITTEE', unnamed: true })
    expect(unnamed).toMatchObject({ shape: named.shape, ink: named.ink, filled: false, dashed: true })
  })

  test('of inferred edges are broken differently from those stated, for every role', () => {
    for (const role of partyRoles) {
      const [stated, inferred] = [false, true].map((inferred) =>
        toEdgeMark({ type: 'PARTY_TO', role, inferred, weight: 1 }),
      )
      expect(inferred?.dash).not.toEqual(stated?.dash)
    }
  })

  test('of heavier projected edges are wider, up to a bound', () => {
    const widths = [1, 2, 5, 12, 500].map(
      (weight) => toEdgeMark({ type: 'COORDINATES_WITH', inferred: false, weight }).width,
    )
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(widths.at(-1)).toBe(widths.at(-2))
  })

  test.each(Object.values(groupMarks).map(({ shape }) => shape))(
    'let edges end on the border of a %s',
    (shape) => {
      const box = { x: -20, y: -10, width: 40, height: shape === 'circle' ? 40 : 20 }
      const middle = { x: 0, y: box.y + box.height / 2 }
      for (let angle = 0; angle < 6.3; angle += 0.1) {
        const towards = { x: middle.x + 500 * Math.cos(angle), y: middle.y + 500 * Math.sin(angle) }
        const at = toBorder(shape, box, towards)
        expect(at.x).toBeGreaterThanOrEqual(-20.001)
        expect(at.x).toBeLessThanOrEqual(20.001)
        expect(Math.hypot(at.x - middle.x, at.y - middle.y)).toBeGreaterThan(4)
        expect(
          (at.x - middle.x) * (towards.y - middle.y) - (at.y - middle.y) * (towards.x - middle.x),
        ).toBeCloseTo(0, 5)
      }
    },
  )
})
