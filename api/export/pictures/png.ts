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

/** @throws {BadUserInput} where it has too many pixels */
export async function writePng({ sheets }: Pick<Composed, 'sheets'>, scale: number): Promise<Uint8Array> {
  await registerFonts()
  const width = Math.floor(Math.max(...sheets.map((sheet) => sheet.width)) * scale)
  const height = Math.floor(sheets.reduce((all, sheet) => all + sheet.height, 0) * scale)
  if (width * height > mostPixels)
    throw new BadUserInput(
      `The picture has ${width} × ${height} pixels, and ${mostPixels} are the most: ask for a smaller "scale", a "size" of a4, or for pdf or svg.`,
    )
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  paintOnCanvas(sheets, { context, createPath: (data) => new Path2D(data), families, isMissing })
  return canvas.encode('png')
}
