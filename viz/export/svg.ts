import { renderDiagram } from '../diagram/render.ts'
import { readFontCss } from './fonts.ts'
import type { ExportFormat } from './format.ts'

export const svgFormat: ExportFormat = {
  id: 'svg',
  labelKey: 'exports.svg',
  extension: 'svg',
  mimeType: 'image/svg+xml',
  make: async ({ diagram }) =>
    new Blob([renderDiagram(diagram, { fontCss: await readFontCss() })], { type: svgFormat.mimeType }),
}
