import type { CitedNetwork } from './network.ts'

/** What a reader may choose beside the network. */
export interface FormatOptions {
  /** CSV: begins each table with a byte-order mark, without which Excel reads Vietnamese letters wrongly. */
  readonly withByteOrderMark?: boolean
  /** HTML: the picture of the network, as SVG with all that it needs inside. */
  readonly svg?: string
  /** HTML: of a network that is too large to be drawn, how many nodes a picture shows at most. */
  readonly mostDrawn?: number
}

/** A part of a file: text is to be sent as UTF-8. */
export type FilePart = string | Uint8Array

/** Writes the network as a file, in parts; it reads on only when the part before was taken. */
export type NetworkWriter = (network: CitedNetwork, options?: FormatOptions) => AsyncIterable<FilePart>

/** A format that networks are exported as. */
export interface NetworkFormat {
  /** What addresses call it. */
  readonly id: string
  /** Without a dot. */
  readonly extension: string
  readonly mimeType: string
  readonly write: NetworkWriter
}
