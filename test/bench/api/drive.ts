import { median } from '../measure.ts'

/** What one side did under a load: answers a second, and the median time of one in milliseconds. */
export interface Pace {
  readonly perSecond: number
  readonly p50Ms: number
}

export interface Drive {
  /** Requests under way at a time. */
  readonly connections: number
  readonly seconds: number
}

/**
 * Asks for so many seconds, each connection anew as soon as it is answered. Every drive asks the same
 * numbers in the same order, from 0. @throws what a request fails with
 */
export async function drive(
  ask: (number: number) => Promise<unknown>,
  { connections, seconds }: Drive,
): Promise<Pace> {
  const took: number[] = []
  let next = 0
  const begin = performance.now()
  const end = begin + seconds * 1_000
  async function goOn(): Promise<void> {
    for (let from = performance.now(); from < end; ) {
      await ask(next++)
      const now = performance.now()
      took.push(now - from)
      from = now
    }
  }
  await Promise.all(Array.from({ length: connections }, goOn))
  return { perSecond: (took.length / (performance.now() - begin)) * 1_000, p50Ms: median(took) }
}

/** The median pace of several rounds. */
export function medianPace(paces: readonly Pace[]): Pace {
  return {
    perSecond: median(paces.map(({ perSecond }) => perSecond)),
    p50Ms: median(paces.map(({ p50Ms }) => p50Ms)),
  }
}
