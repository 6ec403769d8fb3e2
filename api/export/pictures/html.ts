import type { FormatOptions } from '../../../schema/formats/format.ts'
import { writeHtml } from '../../../schema/formats/html/html.ts'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { maximumNodes } from '../../reading/network.ts'
import { NetworkTooLarge } from './too-large.ts'
import type { ExportOptions, PictureWish } from './wish.ts'

/** The page with the picture before its tables, or with why there is none. */
export async function* writePage(network: CitedNetwork, options: ExportOptions): AsyncGenerator<string> {
  yield* writeHtml(network, { ...options, ...(await drawWhereItFits(network, options.picture)) })
}

async function drawWhereItFits(
  network: CitedNetwork,
  wish: PictureWish,
): Promise<Pick<FormatOptions, 'svg' | 'mostDrawn'>> {
  const { drawOnThread } = await import('./threads.ts')
  try {
    return { svg: Buffer.from(await drawOnThread('svg', network, wish)).toString('utf8') }
  } catch (error) {
    if (error instanceof NetworkTooLarge) return { mostDrawn: maximumNodes }
    throw error
  }
}
