import { describe, expect, test } from 'vitest'
import { coordinationKinds, organizationKinds, partyRoles, unitLevels } from '../../schema/vocabulary.ts'
import {
  groupMarks,
  lineMarks,
  markGroups,
  toCommunityInk,
  toEdgeMark,
  toMarkGroup,
  toNodeMark,
  toStrength,
} from '../../viz/diagram/marks.ts'
import { communityInks, inks, palettes } from '../../viz/diagram/palette.ts'
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

  test('communities’ inks pass 3:1 and hold a number that can be read, on paper and card', () => {
    for (const { [theme]: colour } of [...communityInks, toCommunityInk(communityInks.length + 1)])
      for (const ground of [paper, card]) expect(toContrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
    expect(new Set(communityInks.map(({ [theme]: colour }) => colour)).size).toBe(communityInks.length)
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

  test('take the ink of their community and keep their kind’s shape', () => {
    const node = { type: 'Organization', kind: 'BORDER_GUARD_POST', unnamed: false } as const
    const [own, grouped] = [toNodeMark(node), toNodeMark({ ...node, community: 3 })]
    expect(grouped).toEqual({ ...own, ink: communityInks[2] })
  })

  test('grow with what is measured of the node', () => {
    const node = { type: 'Organization', kind: 'PARTY_COMMITTEE', unnamed: false } as const
    const { width, height } = toNodeMark(node)
    expect(toNodeMark({ ...node, size: 2 })).toMatchObject({ width: 2 * width, height: 2 * height })
  })

  test('of lines that ended are broken, otherwise than inferred ones, which stay as they are', () => {
    const [ended, inferred, both] = [
      { inferred: false, change: 'ENDED' as const },
      { inferred: true },
      { inferred: true, change: 'ENDED' as const },
    ].map((how) => toEdgeMark({ type: 'PARTY_TO', role: 'SIGNATORY', weight: 1, ...how }).dash)
    expect(ended).not.toEqual([])
    expect(ended).not.toEqual(inferred)
    expect(both).toEqual(inferred)
  })

  test('are faded for what is over, and not for what ended between the two days', () => {
    expect(toStrength({ ended: false })).toBe(1)
    expect(toStrength({ ended: true })).toBeLessThan(0.5)
    expect(toStrength({ ended: true, change: 'ENDED' })).toBe(1)
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
