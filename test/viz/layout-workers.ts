import type { WorkerAnswer, WorkerQuestion } from '../../viz/layout-worker/messages.ts'
import { createLayoutRunner } from '../../viz/layout-worker/run-layout.ts'
import { toPositions } from '../../viz/layout-worker/to-positions.ts'

/** Workers whose answers wait until the test lets them go. */
export function createWorkers() {
  const workers: {
    questions: WorkerQuestion[]
    ended: boolean
    answer: (answer: WorkerAnswer) => void
    fail: () => void
  }[] = []
  const createWorker = () => {
    const worker = {
      onmessage: null as Worker['onmessage'],
      onerror: null as Worker['onerror'],
      postMessage: (question: WorkerQuestion) => kept.questions.push(structuredClone(question)),
      terminate: () => {
        kept.ended = true
      },
    }
    const kept = {
      questions: [] as WorkerQuestion[],
      ended: false,
      answer: (data: WorkerAnswer) =>
        worker.onmessage?.call(worker as never, new MessageEvent('message', { data: structuredClone(data) })),
      fail: () => worker.onerror?.call(worker as never, new Event('error') as ErrorEvent),
    }
    workers.push(kept)
    return worker
  }
  return { workers, run: createLayoutRunner(createWorker) }
}

/** What the real worker answers. */
export function toAnswer({ id, ...asked }: WorkerQuestion): WorkerAnswer {
  return { id, positions: [...toPositions(asked)] }
}
