import type { CitedNetwork } from '../../../schema/formats/network.ts'
import type { PictureId } from './draw-picture.ts'
import type { ExportFormat, ExportOptions } from './wish.ts'

function drawn(id: PictureId) {
  return async function* (network: CitedNetwork, { picture }: ExportOptions): AsyncGenerator<Uint8Array> {
    const { drawOnThread } = await import('./threads.ts')
    yield await drawOnThread(id, network, picture)
  }
}

/** Networks as pictures, in the order in which they are told. */
export const pictureFormats = [
  {
    id: 'svg',
    extension: 'svg',
    mimeType: 'image/svg+xml',
    isPicture: true,
    isDrawn: true,
    write: drawn('svg'),
  },
  {
    id: 'png',
    extension: 'png',
    mimeType: 'image/png',
    isPicture: true,
    isDrawn: true,
    write: drawn('png'),
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mimeType: 'application/pdf',
    isPicture: true,
    isDrawn: true,
    write: drawn('pdf'),
  },
] as const satisfies readonly ExportFormat[]
