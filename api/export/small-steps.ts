import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { Batches } from '../../schema/formats/network.ts'
import { toBatches } from './evidence.ts'

/** Elements that are written at once: some milliseconds of work in every format. */
const mostAtOnce = 200

/** The same elements in batches of at most so many. Before each, other requests are let work. */
export async function* inSmallSteps<T>(batches: Batches<T>, most = mostAtOnce): Batches<T> {
  for await (const batch of batches)
    for (const part of toBatches(batch, most)) {
      await letOthersWork()
      yield part
    }
}
