import type { FormatOptions, NetworkFormat } from '../../../schema/formats/format.ts'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import type { PictureTheme } from '../../../viz/diagram/grey.ts'
import type { PaperSize } from '../../../viz/diagram/paper.ts'

/** Width and height in px of the picture of a link preview. */
export { cardSize } from '../../../viz/diagram/paper.ts'

export const pixelScales = ['1', '2', '4'] as const
/** By the names that the viewer gives them. */
export const layoutIds = ['force', 'layered', 'concentric', 'by-place'] as const

/** How a picture of a network is wanted. */
export interface PictureWish {
  readonly layout: (typeof layoutIds)[number]
  readonly size: PaperSize
  readonly theme: PictureTheme
  /** Pixels for each px of the drawing; without, as many as are usual and there is room for. */
  readonly scale?: (typeof pixelScales)[number]
  /** Title and network alone, as small as previews of links are. */
  readonly isCard: boolean
  readonly hasQrCode: boolean
  /** Ids that the layout stands around. */
  readonly focus: readonly string[]
}

export interface ExportOptions extends FormatOptions {
  readonly picture: PictureWish
}

/** A format of the server's: files of networks, and pictures of them. */
export interface ExportFormat extends Omit<NetworkFormat, 'write'> {
  /** Nothing but a picture, so that there must be a limit to it. */
  readonly isPicture?: true
  /** Has a picture in it, which is drawn in memory as a whole before any of it is sent. */
  readonly isDrawn?: true
  readonly write: (network: CitedNetwork, options: ExportOptions) => AsyncIterable<string | Uint8Array>
}
