import type { ExportFormat } from './format.ts'
import { graphFormats } from './graph-files.ts'
import { jsonFormat } from './json.ts'
import { pngFormat } from './png.ts'
import { svgFormat } from './svg.ts'

/** Its engine is as large as the first picture, and is fetched when it is wanted. */
const pdfFormat: ExportFormat = {
  id: 'pdf',
  extension: 'pdf',
  mimeType: 'application/pdf',
  make: async (input) => (await import('./pdf.ts')).makePdf(input),
}

/** Every format that the view is exported as. */
export const exportFormats: readonly ExportFormat[] = [
  svgFormat,
  pngFormat,
  pdfFormat,
  jsonFormat,
  ...graphFormats,
]
