import { describe, expect, test } from 'vitest'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import { LayoutError } from '../../viz/layout-worker/run-layout.ts'
import { toPositions } from '../../viz/layout-worker/to-positions.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'
import { createWorkers, toAnswer } from './layout-workers.ts'

const graph = toLayoutGraph(sampleNodes, sampleEdges)
const request = { layout: 'force', graph, options: {} }

describe('running layouts in a worker', () => {
  test('gives what the layout computes and uses the worker again', async () => {
    const { workers, run } = createWorkers()
    for (const at of [0, 1]) {
      const running = run(request)
      const [question] = workers[0]?.questions.slice(at) ?? []
      if (question) workers[0]?.answer(toAnswer(question))
      expect(await running).toEqual(toPositions(request))
    }
    expect(workers).toHaveLength(1)
  })

  test('uses the worker that was started before, unless it did not start', async () => {
    for (const starts of [true, false]) {
      const { workers, run } = createWorkers()
      run.warmUp()
      run.warmUp()
      expect(workers).toHaveLength(1)
      if (!starts) workers[0]?.fail()
      const running = run(request)
      expect(workers).toHaveLength(starts ? 1 : 2)
      const [question] = workers.at(-1)?.questions ?? []
      if (question) workers.at(-1)?.answer(toAnswer(question))
      expect(await running).toEqual(toPositions(request))
    }
  })

  test('ends the busy worker when a newer layout is asked for', async () => {
    const { workers, run } = createWorkers()
    const older = run(request)
    const newer = run({ ...request, layout: 'layered' })
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    const [question] = workers[1]?.questions ?? []
    if (question) workers[1]?.answer(toAnswer(question))
    expect(await newer).toEqual(toPositions({ ...request, layout: 'layered' }))
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

  test('says that placing failed when no layout was asked for', async () => {
    const { workers, run } = createWorkers()
    const running = run({ stages: [graph], known: new Map() })
    workers[0]?.answer({ id: 1, error: 'no room' })
    await expect(running).rejects.toThrow('placing what was added failed: no room')
  })
})

describe('positions from the worker', () => {
  const laidOut = toPositions(request)

  test('are whole px', () => {
    expect(laidOut.size).toBe(graph.nodes.length)
    for (const { x, y } of laidOut.values()) {
      expect(Object.is(x, Math.round(x) + 0)).toBe(true)
      expect(Object.is(y, Math.round(y) + 0)).toBe(true)
    }
  })

  test('leave what stands where it is, and give each stage its places after those before it', () => {
    const [a, b, ...rest] = graph.nodes
    if (!a || !b) throw new Error('the sample has no two nodes')
    const known = new Map([...laidOut].filter(([id]) => id !== a.id && id !== b.id))
    const first = { ...graph, nodes: [a, ...rest] }
    const alone = toPositions({ stages: [first], known })
    const both = toPositions({ stages: [first, graph], known })
    for (const [id, at] of known) expect(both.get(id)).toEqual(at)
    expect(both.get(a.id)).toEqual(alone.get(a.id))
    expect(alone.has(b.id)).toBe(false)
    expect(both.size).toBe(graph.nodes.length)
  })
})
