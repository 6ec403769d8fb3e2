import { type Composed, composeSheets } from '../diagram/compose.ts'
import { paintOnCanvas } from '../diagram/to-canvas.ts'
import { canvasFamilies, loadCanvasFonts } from './canvas-fonts.ts'
import { toComposed } from './composed.ts'
import { ExportError, type ExportFormat } from './format.ts'

/** What every current browser's canvas can hold, per side and in all. */
const longestSide = 16_384
const mostPixels = 160_000_000

/** The scale at which a picture of the size is drawn: the wanted one, or what the canvas can hold. */
export function toScale(width: number, height: number, wanted = 2): number {
  return Math.min(wanted, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
}

function drawCanvas({ sheets }: Composed, wanted: number): HTMLCanvasElement {
  const width = Math.max(0, ...sheets.map((sheet) => sheet.width))
  const height = sheets.reduce((all, sheet) => all + sheet.height, 0)
  const scale = toScale(width, height, wanted)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new ExportError('picture', 'The browser could not draw the picture; export it as SVG.')
  context.scale(scale, scale)
  paintOnCanvas(sheets, { context, createPath: (data) => new Path2D(data), families: canvasFamilies })
  return canvas
}

export const pngFormat: ExportFormat = {
  id: 'png',
  extension: 'png',
  mimeType: 'image/png',
  make: async (input) => {
    const [{ diagram, options }] = await Promise.all([toComposed(input), loadCanvasFonts()])
    const canvas = drawCanvas(composeSheets(diagram, options), input.options.scale)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, pngFormat.mimeType))
    if (blob) return blob
    throw new ExportError('size', 'The picture is too large for the browser; filter it or export it as SVG.')
  },
}
