import type { LayoutAnswer, LayoutQuestion } from './messages.ts'
import { layoutById } from './registry.ts'

/** Answers each question with positions; whoever does not want an answer any more ends the worker. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  self.postMessage(toAnswer(data))
})

function toAnswer({ id, layout, graph, options }: LayoutQuestion): LayoutAnswer {
  try {
    return { id, positions: [...layoutById(layout).compute(graph, options)] }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
