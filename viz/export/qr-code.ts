import { encode } from 'uqr'
import type { Diagram } from '../diagram/model.ts'
import type { QrCode } from '../diagram/qr-code.ts'
import { ExportError } from './format.ts'

/** Bytes that a QR code of the least correction holds (ISO/IEC 18004, version 40). */
const mostBytes = 2953

/** The code of the picture's address. @throws {ExportError} where the address is longer than any code holds */
export function toQrCode({ permalink }: Pick<Diagram, 'permalink'>): QrCode {
  const length = new TextEncoder().encode(permalink).length
  if (length > mostBytes)
    throw new ExportError(
      'code',
      `The address of the picture has ${length} bytes, and a QR code holds ${mostBytes}: share the picture first, then export it from its short link.`,
    )
  return encode(permalink, { border: 0 }).data
}
