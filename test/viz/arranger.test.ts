import { expect, it } from 'vitest'
import { createArranger } from '../../viz/app/arranger.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import { LayoutError } from '../../viz/layout-worker/run-layout.ts'
import { toPositions } from '../../viz/layout-worker/to-positions.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'
import { createWorkers, toAnswer } from './layout-workers.ts'

const base = { nodes: sampleNodes, edges: sampleEdges }
const asked = { layout: 'force', focus: [], aspect: 1 }
const other = { ...asked, layout: 'layered' }
const toExpected = ({ layout, focus, aspect }: typeof asked) =>
  toPositions({ layout, graph: toLayoutGraph(base.nodes, base.edges), options: { aspect, focus } })

function createSetting() {
  const { workers, run } = createWorkers()
  const aborter = new AbortController()
  const answerLast = () => {
    const [question] = workers.at(-1)?.questions ?? []
    if (question) workers.at(-1)?.answer(toAnswer(question))
  }
  return { workers, arranger: createArranger(run), aborter, answerLast }
}

it('gives what was prepared to whoever asks for the same, without asking again', async () => {
  const { workers, arranger, aborter, answerLast } = createSetting()
  arranger.prepare(base, asked)
  const arranged = arranger.arrange(base, asked, aborter.signal)
  answerLast()
  expect(await arranged).toEqual(toExpected(asked))
  expect(workers.flatMap(({ questions }) => questions)).toHaveLength(1)
})

it('asks again for what another layout ended', async () => {
  const { workers, arranger, aborter, answerLast } = createSetting()
  const arranged = arranger.arrange(base, asked, aborter.signal)
  arranger.prepare(base, other)
  await expect.poll(() => workers.length).toBe(3)
  answerLast()
  expect(await arranged).toEqual(toExpected(asked))
})

it('asks for what was prepared where another layout ended that', async () => {
  const { workers, arranger, aborter, answerLast } = createSetting()
  arranger.prepare(base, other)
  const arranged = arranger.arrange(base, other, aborter.signal)
  arranger.prepare(base, asked)
  await expect.poll(() => workers.length).toBe(3)
  answerLast()
  expect(await arranged).toEqual(toExpected(other))
})

it('does not ask again for what is not wanted any more, or cannot be laid out', async () => {
  const { workers, arranger, aborter } = createSetting()
  const failing = arranger.arrange(base, asked, aborter.signal)
  workers[0]?.fail()
  await expect(failing).rejects.toThrow(LayoutError)
  const unwanted = arranger.arrange(base, asked, aborter.signal)
  aborter.abort()
  await expect(unwanted).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers).toHaveLength(2)
})

it('ends no other layout for what was prepared and is not wanted any more', async () => {
  const { workers, arranger, aborter, answerLast } = createSetting()
  arranger.prepare(base, asked)
  const unwanted = arranger.arrange(base, asked, aborter.signal)
  aborter.abort()
  const wanted = arranger.arrange(base, other, new AbortController().signal)
  await expect(unwanted).rejects.toMatchObject({ name: 'AbortError' })
  answerLast()
  expect(await wanted).toEqual(toExpected(other))
  expect(workers).toHaveLength(2)
})
