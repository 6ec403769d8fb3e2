import { toFontCss } from '../../../viz/diagram/fonts.ts'
import { renderDiagram } from '../../../viz/diagram/render.ts'
import type { ExportFormat } from './wish.ts'

/** What draws is loaded when something is first drawn. */
const load = () => import('./draw.ts')

/** Networks as pictures, in the order in which they are told. */
export const pictureFormats = [
  {
    id: 'svg',
    extension: 'svg',
    mimeType: 'image/svg+xml',
    isPicture: true,
    async *write(network, { picture }) {
      const [{ drawNetwork }, { readFaces }] = await Promise.all([load(), import('./fonts.ts')])
      const { diagram, options } = await drawNetwork(network, picture)
      const faces = (await readFaces()).map(({ bytes, ...face }) => ({
        ...face,
        base64: bytes.toString('base64'),
      }))
      yield renderDiagram(diagram, { ...options, fontCss: toFontCss(faces) })
    },
  },
  {
    id: 'png',
    extension: 'png',
    mimeType: 'image/png',
    isPicture: true,
    async *write(network, { picture }) {
      const [{ drawNetwork }, { writePng }] = await Promise.all([load(), import('./png.ts')])
      yield await writePng(await drawNetwork(network, picture), Number(picture.scale))
    },
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mimeType: 'application/pdf',
    isPicture: true,
    async *write(network, { picture }) {
      const [{ drawNetwork }, { writePdf }] = await Promise.all([load(), import('./pdf.ts')])
      // When the data were loaded: the same question gives the same file.
      yield await writePdf(await drawNetwork(network, picture), new Date(network.meta.loadedAt))
    },
  },
] as const satisfies readonly ExportFormat[]
