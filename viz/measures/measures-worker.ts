import type { MeasureAnswer, MeasureQuestion } from './messages.ts'
import { measure } from './registry.ts'

/** Answers each question with measures; whoever does not want an answer any more ends the worker. */
self.addEventListener('message', ({ data }: MessageEvent<MeasureQuestion>) => {
  self.postMessage(toAnswer(data))
})

function toAnswer({ id, graph }: MeasureQuestion): MeasureAnswer {
  try {
    return { id, measures: measure(graph) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
