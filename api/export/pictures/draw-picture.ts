import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { composeSheets } from '../../../viz/diagram/compose.ts'
import { composeCard } from '../../../viz/diagram/compose-card.ts'
import { toFontCss } from '../../../viz/diagram/fonts.ts'
import { renderDiagram } from '../../../viz/diagram/render.ts'
import { BadUserInput } from '../../errors.ts'
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
  async png({ diagram, options }: Drawn, { isCard, scale }: PictureWish): Promise<Uint8Array> {
    return isCard
      ? writePng(composeCard(diagram, options), 1)
      : writePng(composeSheets(diagram, options), scale && Number(scale))
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
  if (wish.isCard && id !== 'png')
    throw new BadUserInput('A "card" is a PNG: ask for /export/png, or leave out "card".')
  return writers[id](await drawNetwork(network, wish), wish, network)
}
