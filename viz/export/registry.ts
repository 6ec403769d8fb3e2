import type { ExportFormat } from './format.ts'
import { jsonFormat } from './json.ts'
import { pngFormat } from './png.ts'
import { svgFormat } from './svg.ts'

/** Every format that the view is exported as, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [svgFormat, pngFormat, jsonFormat]
