import type { Figure, Target } from './figures.ts'

/** A thing to measure beside its peer: both do the same work once and are timed in turn. */
export interface Contest {
  readonly name: string
  readonly ours: () => Promise<unknown>
  readonly peer: () => Promise<unknown>
  readonly target?: Target
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The mean of ratios. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

/** Milliseconds that the work takes once. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Median times of all sides, each in turn in every round, so that what slows the machine for a while slows all. */
export async function runInTurn<Name extends string>(
  sides: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(sides) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) times.get(name)?.push(await sides[name]())
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >
}

/** Runs both sides in turn, once before it counts. */
export async function runContest({ name, ours, peer, target }: Contest, rounds: number): Promise<Figure> {
  await ours()
  await peer()
  const sides = await runInTurn({ ours: () => timed(ours), peer: () => timed(peer) }, rounds)
  return { what: name, sides, unit: 'ms', ratio: { to: 'peer', value: sides.peer / sides.ours }, target }
}
