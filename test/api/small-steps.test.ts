import { expect, it } from 'vitest'
import { inSmallSteps } from '../../api/export/small-steps.ts'
import type { Batches } from '../../schema/formats/network.ts'

async function* inOne(count: number): Batches<number> {
  yield Array.from({ length: count }, (_, at) => at)
  yield []
}

it('lets others work before each small batch of what is exported, which is all there', async () => {
  let turns = 0
  const others = setInterval(() => {}, 1_000)
  const count = () => {
    turns += 1
    if (others.hasRef()) setImmediate(count)
  }
  setImmediate(count)
  const seen: number[] = []
  const turnsBefore: number[] = []
  for await (const batch of inSmallSteps(inOne(1_050), 100)) {
    expect(batch.length).toBeLessThanOrEqual(100)
    seen.push(...batch)
    turnsBefore.push(turns)
  }
  others.unref()
  clearInterval(others)
  expect(seen).toEqual(Array.from({ length: 1_050 }, (_, at) => at))
  expect(turnsBefore).toHaveLength(11)
  for (const [at, before] of turnsBefore.entries()) expect(before).toBeGreaterThan(turnsBefore[at - 1] ?? 0)
})
