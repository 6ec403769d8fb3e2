import { describe, expect, test } from 'vitest'
import { toLayoutGraph } from '../../viz/layouts/graph.ts'
import type { LayoutAnswer, LayoutQuestion } from '../../viz/layouts/messages.ts'
import { layoutById } from '../../viz/layouts/registry.ts'
import { createLayoutRunner, LayoutError } from '../../viz/layouts/run-layout.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

const graph = toLayoutGraph(sampleNodes, sampleEdges)
const request = { layout: 'force', graph, options: {} }

/** Workers whose answers wait until the test lets them go. */
function createWorkers() {
  const workers: { questions: LayoutQuestion[]; ended: boolean; answer: (answer: LayoutAnswer) => void }[] =
    []
  const createWorker = () => {
    const worker = {
      onmessage: null as Worker['onmessage'],
      onerror: null as Worker['onerror'],
      postMessage: (question: LayoutQuestion) => kept.questions.push(structuredClone(question)),
      terminate: () => {
        kept.ended = true
      },
    }
    const kept = {
      questions: [] as LayoutQuestion[],
      ended: false,
      answer: (data: LayoutAnswer) =>
        worker.onmessage?.call(worker as never, new MessageEvent('message', { data: structuredClone(data) })),
    }
    workers.push(kept)
    return worker
  }
  return { workers, run: createLayoutRunner(createWorker) }
}

function toAnswer({ id, layout, graph: asked, options }: LayoutQuestion): LayoutAnswer {
  return { id, positions: [...layoutById(layout).compute(asked, options)] }
}

describe('running layouts in a worker', () => {
  test('gives what the layout computes and uses the worker again', async () => {
    const { workers, run } = createWorkers()
    for (const at of [0, 1]) {
      const running = run(request)
      const [question] = workers[0]?.questions.slice(at) ?? []
      if (question) workers[0]?.answer(toAnswer(question))
      expect(await running).toEqual(layoutById('force').compute(graph, {}))
    }
    expect(workers).toHaveLength(1)
  })

  test('ends the busy worker when a newer layout is asked for', async () => {
    const { workers, run } = createWorkers()
    const older = run(request)
    const newer = run({ ...request, layout: 'layered' })
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    const [question] = workers[1]?.questions ?? []
    if (question) workers[1]?.answer(toAnswer(question))
    expect(await newer).toEqual(layoutById('layered').compute(graph, {}))
  })

  test('ends the busy worker when the signal aborts, and asks nothing when it already has', async () => {
    const { workers, run } = createWorkers()
    const controller = new AbortController()
    const running = run(request, { signal: controller.signal })
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers[0]?.ended).toBe(true)
    await expect(run(request, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers).toHaveLength(1)
  })

  test('says which layout failed and why', async () => {
    const { workers, run } = createWorkers()
    const running = run(request)
    workers[0]?.answer({ id: 1, error: 'out of paper' })
    await expect(running).rejects.toThrow(LayoutError)
    await expect(running).rejects.toThrow('the layout "force" failed: out of paper')
  })
})
