import { fontFaces } from '../diagram/fonts.ts'
import { readFaces } from './fonts.ts'
import { ExportError } from './format.ts'

/** Families of a canvas: a name of our own for each subset, which nothing that the page is written in stands in for. */
export const canvasFamilies = "'Atlas latin', 'Atlas vietnamese', 'Noto Sans', system-ui, sans-serif"

let ready: Promise<void> | undefined

async function load(): Promise<void> {
  const faces = await readFaces()
  const loaded = faces.map(({ subset, weight, bytes }) =>
    new FontFace(`Atlas ${subset}`, new Uint8Array(bytes).buffer, { weight: String(weight) }).load(),
  )
  for (const face of await Promise.all(loaded)) document.fonts.add(face)
}

/** Makes every face ready for canvases. @throws {ExportError} */
export function loadCanvasFonts(): Promise<void> {
  ready ??= load().catch((cause: unknown) => {
    ready = undefined
    if (cause instanceof ExportError) throw cause
    const message = `The browser could not read the ${fontFaces.length} fonts of the picture; export it as SVG.`
    throw new ExportError('fonts', message, { cause })
  })
  return ready
}
