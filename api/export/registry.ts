import type { NetworkFormat } from '../../schema/formats/format.ts'
import { networkFormats } from '../../schema/formats/registry.ts'
import { pictureFormats } from './pictures/registry.ts'
import type { ExportFormat } from './pictures/wish.ts'

/** Every format that the server exports, in the order in which they are told. */
export const formats: readonly ExportFormat[] = [
  ...networkFormats.map((format) => (format.id === 'html' ? withPicture(format) : format)),
  ...pictureFormats,
]

/** The page, in which the server draws the picture. */
function withPicture(format: NetworkFormat): ExportFormat {
  return {
    ...format,
    isDrawn: true,
    async *write(network, options) {
      yield* (await import('./pictures/html.ts')).writePage(network, options)
    },
  }
}

export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((one) => one.id === id)
}

/**
 * Number of the forms of all files together: raised whenever one of them is written in another way, so that what clients
 * keep by its tag is not taken for the new.
 */
export const formRevision = 2
