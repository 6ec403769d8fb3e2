import type { MeasuredGraph } from '../../schema/measures.ts'
import type { Measures } from './measure.ts'
import type { MeasureAnswer, MeasureQuestion } from './messages.ts'

/** Measuring failed in its worker, or the worker could not run. */
export class MeasureError extends Error {
  override readonly name = 'MeasureError'
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/**
 * Measures graphs one at a time. A computation cannot be interrupted from within, so an aborted one ends its
 * worker; a worker that has answered serves the next.
 */
export function createMeasureRunner(createWorker: () => WorkerLike) {
  let idle: WorkerLike | undefined
  let count = 0
  return function run(graph: MeasuredGraph, signal: AbortSignal): Promise<Measures> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const worker = idle ?? createWorker()
      idle = undefined
      const id = ++count
      const give = (up: unknown) => {
        signal.removeEventListener('abort', onAbort)
        worker.terminate()
        reject(up)
      }
      const onAbort = () => give(signal.reason)
      signal.addEventListener('abort', onAbort, { once: true })
      worker.onerror = ({ message }) => give(new MeasureError(message || 'the worker did not start'))
      worker.onmessage = ({ data }: MessageEvent<MeasureAnswer>) => {
        if (data.id !== id) return
        signal.removeEventListener('abort', onAbort)
        idle = worker
        if ('error' in data) reject(new MeasureError(data.error))
        else resolve(data.measures)
      }
      const question: MeasureQuestion = { id, graph }
      worker.postMessage(question)
    })
  }
}

/**
 * Measures the graph in a worker.
 * @throws {DOMException} `AbortError` when the signal aborts.
 * @throws {MeasureError} when measuring fails.
 */
export const runMeasures = createMeasureRunner(
  () => new Worker(new URL('./measures-worker.ts', import.meta.url), { type: 'module' }),
)
