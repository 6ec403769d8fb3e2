import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { toFontCss } from '../../../viz/diagram/fonts.ts'
import { renderDiagram } from '../../../viz/diagram/render.ts'
import { drawNetwork } from './draw.ts'
import { readFaces } from './fonts.ts'
import type { PictureWish } from './wish.ts'

/** The picture with its fonts inside. @throws {NetworkTooLarge | BadUserInput} */
export async function drawSvg(network: CitedNetwork, wish: PictureWish): Promise<string> {
  const { diagram, options } = await drawNetwork(network, wish)
  const faces = (await readFaces()).map(({ bytes, ...face }) => ({
    ...face,
    base64: bytes.toString('base64'),
  }))
  return renderDiagram(diagram, { ...options, fontCss: toFontCss(faces) })
}
