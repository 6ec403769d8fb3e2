import { renderDiagram } from '../diagram/render.ts'
import { isEveryFaceSeen, readProbe, toProbed } from './font-probe.ts'
import { readFontCss } from './fonts.ts'
import { ExportError, type ExportFormat } from './format.ts'

/** Pixels of the picture for each px of the drawing. */
const wantedScale = 2
/** What every current browser's canvas can hold, per side and in all. */
const longestSide = 16_384
const mostPixels = 160_000_000
/** How long fonts may take, in ms; browsers show a font of their own after three seconds. */
const patience = 5000

/** The scale at which a picture of the size is drawn: the wanted one, or what the canvas can hold. */
export function toScale(width: number, height: number): number {
  return Math.min(
    wantedScale,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  )
}

function readSize(svg: string): { width: number; height: number } {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  return { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) }
}

async function waitForFonts(image: HTMLImageElement, height: number): Promise<void> {
  const start = performance.now()
  while (!isEveryFaceSeen(readProbe(image, height))) {
    if (performance.now() - start > patience)
      throw new ExportError('fonts', 'The browser did not show the fonts of the picture; export it as SVG.')
    await new Promise((resolve) => setTimeout(resolve, 16))
  }
}

async function drawCanvas(svg: string): Promise<HTMLCanvasElement> {
  const { width, height } = readSize(svg)
  const address = URL.createObjectURL(new Blob([toProbed(svg, width, height)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode().catch((cause: unknown) => {
      throw new ExportError('picture', 'The browser could not draw the picture; export it as SVG.', { cause })
    })
    await waitForFonts(image, height)
    const scale = toScale(width, height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(width * scale)
    canvas.height = Math.floor(height * scale)
    // The strip of the probe falls below the canvas.
    canvas.getContext('2d')?.drawImage(image, 0, 0, image.width * scale, image.height * scale)
    return canvas
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function makePng(svg: string): Promise<Blob> {
  const canvas = await drawCanvas(svg)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, pngFormat.mimeType))
  if (blob) return blob
  throw new ExportError('size', 'The picture is too large for the browser; filter it or export it as SVG.')
}

export const pngFormat: ExportFormat = {
  id: 'png',
  labelKey: 'exports.png',
  extension: 'png',
  mimeType: 'image/png',
  make: async ({ diagram }) => makePng(renderDiagram(diagram, { fontCss: await readFontCss() })),
}
