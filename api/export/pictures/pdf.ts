import { Buffer } from 'node:buffer'
import PdfDocument from 'pdfkit'
import { composeSheets } from '../../../viz/diagram/compose.ts'
import { paintOnPdf, toPdfOptions } from '../../../viz/diagram/to-pdf.ts'
import type { Drawn } from './draw.ts'
import { readPdfFaces } from './fonts.ts'

/** A PDF whose text can be found and copied. @param now what it says to be made at */
export async function writePdf({ diagram, options }: Drawn, now: Date): Promise<Uint8Array> {
  const faces = await readPdfFaces()
  const document = new PdfDocument(toPdfOptions(diagram, now))
  const parts: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve).on('error', reject)
  })
  document.on('data', (part: Buffer) => parts.push(part))
  paintOnPdf(composeSheets(diagram, options), diagram, document, faces)
  await ended
  return Buffer.concat(parts)
}
