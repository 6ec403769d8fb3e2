import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { toFontCss } from '../../../viz/diagram/fonts.ts'
import { renderDiagram } from '../../../viz/diagram/render.ts'
import { type Drawn, drawNetwork } from './draw.ts'
import { readFaces } from './fonts.ts'
import { writePdf } from './pdf.ts'
import { writePng } from './png.ts'
import type { PictureWish } from './wish.ts'

/** How each format is written. */
const writers = {
  async svg({ diagram, options }: Drawn): Promise<Uint8Array> {
    const faces = (await readFaces()).map(({ bytes, ...face }) => ({
      ...face,
      base64: bytes.toString('base64'),
    }))
    return Buffer.from(renderDiagram(diagram, { ...options, fontCss: toFontCss(faces) }))
  },
  async png(drawn: Drawn, { scale }: PictureWish): Promise<Uint8Array> {
    return writePng(drawn, Number(scale))
  },
  async pdf(drawn: Drawn, _: PictureWish, { meta }: CitedNetwork): Promise<Uint8Array> {
    // When the data were loaded: the same question gives the same file.
    return writePdf(drawn, new Date(meta.loadedAt))
  },
} as const

export type PictureId = keyof typeof writers

/** @throws {BadUserInput} where the network is too large for the picture, or the picture for us */
export async function drawPicture(
  id: PictureId,
  network: CitedNetwork,
  wish: PictureWish,
): Promise<Uint8Array> {
  return writers[id](await drawNetwork(network, wish), wish, network)
}
