import { Piscina } from 'piscina'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import { BadUserInput } from '../../errors.ts'
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

interface Threads {
  readonly pool: Piscina<PictureTask, PictureOutcome>
  /** What a thread failed with, after which this pool draws no more. */
  failure?: unknown
}

let threads: Threads | undefined

/** Beside the thread that answers requests, as drawing takes seconds; made with the first picture. */
function openThreads(): Threads {
  if (threads) return threads
  const opened: Threads = {
    pool: new Piscina({
      // Beside this file, whether the program runs as it is written or as it is built.
      filename: import.meta.url.replace(/threads(\.[jt]s)$/, 'worker$1'),
      minThreads: 0,
      maxThreads: 1,
      maxQueue: mostWaiting,
      idleTimeout: idle,
      ...(import.meta.url.endsWith('.ts') && { execArgv: ['--import', 'tsx'] }),
    }),
  }
  // A thread that cannot begin would end the process as an error that nobody hears, and Piscina begins no other after it.
  opened.pool.on('error', (error) => {
    opened.failure = error
    if (threads === opened) threads = undefined
    void opened.pool.destroy()
  })
  threads = opened
  return opened
}

/** The picture, drawn on another thread. @throws {NetworkTooLarge | BadUserInput} */
export async function drawOnThread(
  id: PictureId,
  network: CitedNetwork,
  wish: PictureWish,
): Promise<Uint8Array> {
  const held = await holdNetwork(network, maximumNodes)
  const drawing = openThreads()
  const outcome = await drawing.pool.run({ id, network: held, wish }).catch((error) => {
    if (drawing.failure === undefined) throw error
    throw new Error('The thread that draws pictures cannot work.', { cause: drawing.failure })
  })
  if (!('refused' in outcome)) return outcome.bytes
  throw outcome.isTooLarge ? new NetworkTooLarge(outcome.refused) : new BadUserInput(outcome.refused)
}
