import { Piscina } from 'piscina'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { BadUserInput } from '../../errors.ts'
import { once } from '../../once.ts'
import { maximumNodes } from '../../reading/network.ts'
import type { PictureId } from './draw-picture.ts'
import { holdNetwork } from './held-network.ts'
import { NetworkTooLarge } from './too-large.ts'
import type { PictureWish } from './wish.ts'
import type { PictureOutcome, PictureTask } from './worker.ts'

/** Pictures that wait for a thread; the server takes fewer at once. */
const mostWaiting = 16
/** After which a thread that draws nothing ends, in milliseconds: it holds fonts and what draws in memory. */
const idle = 60_000

/** Beside the thread that answers requests, as drawing takes seconds; made with the first picture. */
const openThreads = once(
  async () =>
    new Piscina<PictureTask, PictureOutcome>({
      // Beside this file, whether the program runs as it is written or as it is built.
      filename: import.meta.url.replace(/threads(\.[jt]s)$/, 'worker$1'),
      minThreads: 0,
      maxThreads: 1,
      maxQueue: mostWaiting,
      idleTimeout: idle,
      ...(import.meta.url.endsWith('.ts') && { execArgv: ['--import', 'tsx'] }),
    }),
)

/** The picture, drawn on another thread. @throws {NetworkTooLarge | BadUserInput} */
export async function drawOnThread(
  id: PictureId,
  network: CitedNetwork,
  wish: PictureWish,
): Promise<Uint8Array> {
  const [held, threads] = await Promise.all([holdNetwork(network, maximumNodes), openThreads()])
  const outcome = await threads.run({ id, network: held, wish })
  if (!('refused' in outcome)) return outcome.bytes
  throw outcome.isTooLarge ? new NetworkTooLarge(outcome.refused) : new BadUserInput(outcome.refused)
}
