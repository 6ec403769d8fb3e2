import type { FormatOptions } from '../../../schema/formats/format.ts'
import { writeHtml } from '../../../schema/formats/html/html.ts'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { maximumNodes } from '../../reading/network.ts'
import { NetworkTooLarge } from './to-diagram.ts'
import type { ExportOptions, PictureWish } from './wish.ts'

/** The page with the picture before its tables, or with why there is none. */
export async function* writePage(network: CitedNetwork, options: ExportOptions): AsyncGenerator<string> {
  yield* writeHtml(network, { ...options, ...(await drawWhereItFits(network, options.picture)) })
}

async function drawWhereItFits(
  network: CitedNetwork,
  wish: PictureWish,
): Promise<Pick<FormatOptions, 'svg' | 'mostDrawn'>> {
  const { drawSvg } = await import('./svg.ts')
  try {
    return { svg: await drawSvg(network, wish) }
  } catch (error) {
    if (error instanceof NetworkTooLarge) return { mostDrawn: maximumNodes }
    throw error
  }
}
