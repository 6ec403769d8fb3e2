import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import type { Composed } from '../../../viz/diagram/compose.ts'
import { hasCharacter } from '../../../viz/diagram/text.ts'
import { paintOnCanvas } from '../../../viz/diagram/to-canvas.ts'
import { BadUserInput } from '../../errors.ts'
import { once } from '../../once.ts'
import { readFaces } from './fonts.ts'

/** Four bytes each are held while it is drawn. */
const mostPixels = 64_000_000
/** Letters of which it is remembered whether a font has them. */
const mostKnown = 10_000
/** Names of our own, which no font of the machine stands in for; those are for letters that ours lack. */
const families = "'Atlas latin', 'Atlas vietnamese', sans-serif"

const registerFonts = once(async () => {
  for (const { subset, bytes } of await readFaces()) GlobalFonts.register(bytes, `Atlas ${subset}`)
})

/** Letters that were looked for, and whether nothing is drawn for them. */
const known = new Map<string, boolean>()

/** Whether neither our fonts nor the machine's have the letter: such a one is drawn as nothing. */
function isMissing(character: string): boolean {
  const before = known.get(character)
  if (before !== undefined) return before
  if (hasCharacter(character, 400)) return false
  const context = createCanvas(32, 32).getContext('2d')
  context.font = `20px ${families}`
  context.fillText(character, 4, 24)
  const is = context.getImageData(0, 0, 32, 32).data.every((channel) => channel === 0)
  if (known.size < mostKnown) known.set(character, is)
  return is
}

/** How finely a picture is drawn that nobody says it of: the first of these that there is room for. */
const usualScales = [2, 1]

/**
 * @param wanted pixels for each px of the drawing; without, two where there is room for them, or else one
 * @throws {BadUserInput} where it has too many pixels
 */
export async function writePng({ sheets }: Pick<Composed, 'sheets'>, wanted?: number): Promise<Uint8Array> {
  await registerFonts()
  const toSize = (scale: number) => ({
    scale,
    width: Math.floor(Math.max(...sheets.map((sheet) => sheet.width)) * scale),
    height: Math.floor(sheets.reduce((all, sheet) => all + sheet.height, 0) * scale),
  })
  const sizes = (wanted === undefined ? usualScales : [wanted]).map(toSize)
  const fitting = sizes.find(({ width, height }) => width * height <= mostPixels)
  if (!fitting) {
    const { scale, width, height } = sizes.at(-1) ?? toSize(1)
    throw new BadUserInput(
      `The picture has ${width} × ${height} pixels, and ${mostPixels} are the most: ask for ${scale > 1 ? 'a smaller "scale", ' : ''}a "size" of a4, or for pdf or svg.`,
    )
  }
  const { scale, width, height } = fitting
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  paintOnCanvas(sheets, { context, createPath: (data) => new Path2D(data), families, isMissing })
  return canvas.encode('png')
}
