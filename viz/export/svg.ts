import { renderDiagram } from '../diagram/render.ts'
import { toComposed } from './composed.ts'
import { readFontCss } from './fonts.ts'
import type { ExportFormat } from './format.ts'

export const svgFormat: ExportFormat = {
  id: 'svg',
  extension: 'svg',
  mimeType: 'image/svg+xml',
  make: async (input) => {
    const [{ diagram, options }, fontCss] = await Promise.all([toComposed(input), readFontCss()])
    return new Blob([renderDiagram(diagram, { ...options, fontCss })], { type: svgFormat.mimeType })
  },
}
