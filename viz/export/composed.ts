import type { ComposeOptions } from '../diagram/compose.ts'
import { toDrawing } from '../diagram/grey.ts'
import type { Diagram } from '../diagram/model.ts'
import type { ExportInput } from './format.ts'

/** The diagram in the palette that is wanted, and how it is to be composed. @throws {ExportError} */
export async function toComposed({
  diagram,
  options: { size, palette, hasQrCode },
}: Pick<ExportInput, 'diagram' | 'options'>): Promise<{ diagram: Diagram; options: ComposeOptions }> {
  const { theme, isGrey } = toDrawing(palette === 'screen' ? diagram.theme : palette)
  const qrCode = hasQrCode ? (await import('./qr-code.ts')).toQrCode(diagram) : undefined
  return { diagram: { ...diagram, theme }, options: { size, isGrey, qrCode } }
}
