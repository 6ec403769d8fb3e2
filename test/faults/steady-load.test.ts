import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driveSteadily, emptyTally } from '../bench/steady/drive.ts'
import { createMix } from '../bench/steady/mix.ts'
import { type Served, startServed } from './support/http-server.ts'

const megabyte = 1024 ** 2
const requests = { warmUp: 800, measured: 1_600 }

describe('the server, under a steady load of all that is asked of it', () => {
  let served: Served
  beforeAll(async () => {
    served = await startServed({ relations: 3_000, variables: { ATLAS_KEPT_ANSWERS_MIB: '1' } })
  })
  afterAll(() => served.remove())

  it('answers rightly, and needs no more memory after many requests than after some', async () => {
    const mix = createMix(served.world)
    const tally = emptyTally()
    const bad: string[] = []
    const askUpTo = (most: number) =>
      driveSteadily(served.url, mix, tally, {
        connections: 4,
        isGoing: () => tally.sent < most,
        onBad: (what) => bad.push(what),
      })
    await askUpTo(requests.warmUp)
    const before = await served.collect()
    await askUpTo(requests.warmUp + requests.measured)
    const after = await served.collect()

    expect(bad).toEqual([])
    expect(tally.right).toBeGreaterThan(requests.measured)
    // A request that left 4 kB behind would be seen.
    expect(after.heapUsed - before.heapUsed).toBeLessThan(6 * megabyte)
    expect(after.external - before.external).toBeLessThan(6 * megabyte)
  })
})
