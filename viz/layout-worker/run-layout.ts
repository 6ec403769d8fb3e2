import type { Positions } from '../diagram/model.ts'
import type { WorkerAnswer, WorkerQuestion, WorkerRequest } from './messages.ts'

/** A layout failed in its worker, or the worker could not run. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError'
  constructor(request: WorkerRequest, cause: string) {
    const what = 'layout' in request ? `the layout "${request.layout}"` : 'placing what was added'
    super(`${what} failed: ${cause}`)
  }
}

export interface LayoutRunner {
  (request: WorkerRequest, options?: { readonly signal?: AbortSignal }): Promise<Positions>
  /** Starts the worker, so that the first request need not wait until it is there. */
  warmUp(): void
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

interface Running {
  readonly id: number
  readonly cancel: (reason: unknown) => void
}

function toAborted(message: string): DOMException {
  return new DOMException(message, 'AbortError')
}

/**
 * Runs layouts one at a time. A computation cannot be interrupted from within, so a newer request, or an
 * aborted one, ends the worker that is busy; a worker that has answered serves the next request.
 */
export function createLayoutRunner(createWorker: () => WorkerLike): LayoutRunner {
  let worker: WorkerLike | undefined
  let running: Running | undefined
  let count = 0

  function stop(): void {
    worker?.terminate()
    worker = undefined
    running = undefined
  }

  function warmUp(): void {
    if (worker) return
    const started = createWorker()
    worker = started
    // One that does not start is forgotten, and the first request tries another.
    started.onerror = () => {
      if (worker === started) worker = undefined
    }
  }

  function run(request: WorkerRequest, { signal }: { signal?: AbortSignal } = {}): Promise<Positions> {
    running?.cancel(toAborted('a newer layout was asked for'))
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const id = ++count
      const onAbort = () => cancel(signal?.reason)
      const cancel = (reason: unknown) => {
        signal?.removeEventListener('abort', onAbort)
        stop()
        reject(reason)
      }
      const busy = worker ?? createWorker()
      worker = busy
      running = { id, cancel }
      signal?.addEventListener('abort', onAbort, { once: true })
      busy.onerror = (event) => cancel(new LayoutError(request, event.message || 'its worker did not start'))
      busy.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.id !== id) return
        signal?.removeEventListener('abort', onAbort)
        running = undefined
        if ('error' in data) reject(new LayoutError(request, data.error))
        else resolve(new Map(data.positions))
      }
      const question: WorkerQuestion = { ...request, id }
      busy.postMessage(question)
    })
  }
  return Object.assign(run, { warmUp })
}

/**
 * Computes a layout, or places what was added to one, in a worker.
 * @throws {DOMException} `AbortError` when the signal aborts or a newer layout is asked for.
 * @throws {LayoutError} when the layout fails.
 */
export const runLayout = createLayoutRunner(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
)

/** Starts the worker of {@link runLayout} before there is anything to lay out. */
export const warmUpLayout = runLayout.warmUp
