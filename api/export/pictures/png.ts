import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import type { Composed } from '../../../viz/diagram/compose.ts'
import { paintOnCanvas } from '../../../viz/diagram/to-canvas.ts'
import { BadUserInput } from '../../errors.ts'
import { once } from '../../once.ts'
import { readFaces } from './fonts.ts'

/** Four bytes each are held while it is drawn. */
const mostPixels = 64_000_000
/** Names of our own, which no font of the machine stands in for; those are for letters that ours lack. */
const families = "'Atlas latin', 'Atlas vietnamese', sans-serif"

const registerFonts = once(async () => {
  for (const { subset, bytes } of await readFaces()) GlobalFonts.register(bytes, `Atlas ${subset}`)
})

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
  paintOnCanvas(sheets, { context, createPath: (data) => new Path2D(data), families })
  return canvas.encode('png')
}
