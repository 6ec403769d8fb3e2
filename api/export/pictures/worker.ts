import { BadUserInput } from '../../errors.ts'
import { drawPicture, type PictureId } from './draw-picture.ts'
import { type HeldNetwork, toNetwork } from './held-network.ts'
import { NetworkTooLarge } from './too-large.ts'
import type { PictureWish } from './wish.ts'

/** A picture that is wanted of a network. */
export interface PictureTask {
  readonly id: PictureId
  readonly network: HeldNetwork
  readonly wish: PictureWish
}

/** What became of it; an error keeps its class through no thread, so that a refusal is told as what it says. */
export type PictureOutcome =
  | { readonly bytes: Uint8Array }
  | { readonly refused: string; readonly isTooLarge: boolean }

/** What a thread for pictures does with a task. */
export default async function draw({ id, network, wish }: PictureTask): Promise<PictureOutcome> {
  try {
    return { bytes: await drawPicture(id, toNetwork(network), wish) }
  } catch (error) {
    if (error instanceof BadUserInput)
      return { refused: error.message, isTooLarge: error instanceof NetworkTooLarge }
    throw error
  }
}
