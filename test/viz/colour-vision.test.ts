import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  formatHex,
  type Rgb,
  rgb,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { toGrey, toLuminance } from '../../viz/diagram/grey.ts'
import { groupMarks, markGroups, type NodeMark } from '../../viz/diagram/marks.ts'
import { communityInks, type Ink, inks, palettes } from '../../viz/diagram/palette.ts'

/**
 * Whole deficiencies of colour vision as Machado, Oliveira and Fernandes simulate them ("A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009), by the matrices that culori has of them.
 */
const visions: Readonly<
  Record<'protanopia' | 'deuteranopia' | 'tritanopia' | 'achromatopsia', (color: Rgb) => Rgb>
> = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
  achromatopsia: (colour) => rgb(filterGrayscale(1)(colour)),
}
type See = (colour: string) => string

const difference = differenceCiede2000()
/** At 10, small marks beside each other are told apart at a glance; at 2, large areas that touch just are. */
const apart = 10

function toSeen(colour: string, vision: keyof typeof visions): string {
  const parsed = rgb(colour)
  if (!parsed) throw new TypeError(`${colour} is no colour`)
  return formatHex(visions[vision](parsed)) ?? ''
}

/** Each palette as each of these sees it. */
const views = (['light', 'dark', 'grey'] as const).flatMap((theme) =>
  (Object.keys(visions) as Array<keyof typeof visions>).map((vision) => {
    const drawn = theme === 'grey' ? 'light' : theme
    const see: See = (colour) => toSeen(theme === 'grey' ? toGrey(colour) : colour, vision)
    return [theme, vision, drawn, see] as const
  }),
)

function toContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(toLuminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const formOf = ({ shape, filled, dashed, outline }: NodeMark) =>
  JSON.stringify([shape, filled, dashed, outline])

/** Whether two marks are told apart by their form, or else by their colours. */
function isTold(one: NodeMark, other: NodeMark, theme: 'light' | 'dark', see: See): boolean {
  return formOf(one) !== formOf(other) || difference(see(one.ink[theme]), see(other.ink[theme])) >= apart
}

describe.each(views)('the %s colours, as seen with %s', (theme, _, drawn, see) => {
  const { paper, card } = palettes[drawn]
  const all: Ink[] = [...Object.values(inks), ...communityInks]

  test('stay 3:1 or more against their paper and their cards', () => {
    const grounds = theme === 'grey' ? ['#ffffff'] : [paper, card]
    for (const ink of all)
      for (const ground of grounds)
        expect(toContrast(see(ink[drawn]), see(ground)), ink[drawn]).toBeGreaterThanOrEqual(3)
  })

  test('leave every two kinds told apart, by form or by colour', () => {
    const alike = markGroups.flatMap((one, at) =>
      markGroups
        .slice(at + 1)
        .filter((other) => !isTold(groupMarks[one], groupMarks[other], drawn, see))
        .map((other) => `${one} ${other}`),
    )
    expect(alike).toEqual([])
  })
})

test('colours alone would not do: with one form for all, kinds would be taken for others', () => {
  const alike = (see: See) =>
    markGroups.flatMap((one, at) =>
      markGroups.slice(at + 1).filter((other) => {
        const [a, b] = [groupMarks[one], groupMarks[other]]
        return !isTold(a, { ...a, ink: b.ink }, 'light', see) && a.ink !== b.ink
      }),
    )
  expect(alike((colour) => colour)).toEqual([])
  for (const [theme, vision, , see] of views)
    if (theme === 'light' && vision !== 'tritanopia') expect(alike(see).length, vision).toBeGreaterThan(0)
})
