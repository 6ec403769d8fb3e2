import { describe, expect, it } from 'vitest'
import type { MeasureAnswer, MeasureQuestion } from '../../viz/measures/messages.ts'
import { measure } from '../../viz/measures/registry.ts'
import { createMeasureRunner, MeasureError } from '../../viz/measures/run-measures.ts'

const graph = { nodes: ['a', 'b'], edges: [{ id: 'e', source: 'a', target: 'b', weight: 1 }] }

/** Workers whose answers wait until the test lets them go. */
function createWorkers() {
  const workers: { questions: MeasureQuestion[]; ended: boolean; answer: (answer: MeasureAnswer) => void }[] =
    []
  const run = createMeasureRunner(() => {
    const worker = {
      onmessage: null as Worker['onmessage'],
      onerror: null as Worker['onerror'],
      postMessage: (question: MeasureQuestion) => kept.questions.push(structuredClone(question)),
      terminate: () => {
        kept.ended = true
      },
    }
    const kept = {
      questions: [] as MeasureQuestion[],
      ended: false,
      answer: (data: MeasureAnswer) =>
        worker.onmessage?.call(worker as never, new MessageEvent('message', { data: structuredClone(data) })),
    }
    workers.push(kept)
    return worker
  })
  return { workers, run }
}

describe('measuring in a worker', () => {
  it('gives what the measures are and uses the worker again', async () => {
    const { workers, run } = createWorkers()
    for (const at of [0, 1]) {
      const running = run(graph, new AbortController().signal)
      const question = workers[0]?.questions[at]
      if (question) workers[0]?.answer({ id: question.id, measures: measure(question.graph) })
      expect(await running).toEqual(measure(graph))
    }
    expect(workers).toHaveLength(1)
  })

  it('ends the busy worker when it is given up, and asks nothing when it already was', async () => {
    const { workers, run } = createWorkers()
    const controller = new AbortController()
    const running = run(graph, controller.signal)
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers.map(({ ended }) => ended)).toEqual([true])
    await expect(run(graph, controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers).toHaveLength(1)
  })

  it('says why it failed', async () => {
    const { workers, run } = createWorkers()
    const running = run(graph, new AbortController().signal)
    workers[0]?.answer({ id: 1, error: 'out of memory' })
    await expect(running).rejects.toThrow(MeasureError)
    await expect(running).rejects.toThrow('out of memory')
  })
})
