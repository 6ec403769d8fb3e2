import type { WorkerAnswer, WorkerQuestion } from './messages.ts'
import { toPositions } from './to-positions.ts'

/** Answers each question with positions; whoever does not want an answer any more ends the worker. */
self.addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  self.postMessage(toAnswer(data))
})

function toAnswer({ id, ...request }: WorkerQuestion): WorkerAnswer {
  try {
    return { id, positions: [...toPositions(request)] }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
