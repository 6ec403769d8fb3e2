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
    isDrawn: true,
    async *write(network, { picture }) {
      yield await (await import('./svg.ts')).drawSvg(network, picture)
    },
  },
  {
    id: 'png',
    extension: 'png',
    mimeType: 'image/png',
    isPicture: true,
    isDrawn: true,
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
    isDrawn: true,
    async *write(network, { picture }) {
      const [{ drawNetwork }, { writePdf }] = await Promise.all([load(), import('./pdf.ts')])
      // When the data were loaded: the same question gives the same file.
      yield await writePdf(await drawNetwork(network, picture), new Date(network.meta.loadedAt))
    },
  },
] as const satisfies readonly ExportFormat[]
