import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff?url'
import PdfDocument from 'pdfkit'
import { composeSheets } from '../diagram/compose.ts'
import { paintOnPdf, toPdfOptions } from '../diagram/to-pdf.ts'
import { toComposed } from './composed.ts'
import { readFacesAt } from './fonts.ts'
import type { ExportInput } from './format.ts'

/** WOFF: what takes subsets of fonts into a PDF loses the outlines of WOFF2. */
const addresses = {
  latin: { 400: latin400, 600: latin600 },
  vietnamese: { 400: vietnamese400, 600: vietnamese600 },
} as const

/** The picture as a PDF whose text can be found and copied. @throws {ExportError} */
export async function makePdf(input: ExportInput): Promise<Blob> {
  const [{ diagram, options }, faces] = await Promise.all([toComposed(input), readFacesAt(addresses)])
  const document = new PdfDocument(toPdfOptions(diagram, input.now))
  const parts: BlobPart[] = []
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()))
  document.on('data', (part: Uint8Array) => parts.push(new Uint8Array(part)))
  paintOnPdf(composeSheets(diagram, options), diagram, document, faces)
  await ended
  return new Blob(parts, { type: 'application/pdf' })
}
