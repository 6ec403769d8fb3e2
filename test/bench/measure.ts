/** A thing to measure beside its peer: both do the same work once and are timed in turn. */
export interface Contest {
  readonly name: string
  readonly ours: () => Promise<unknown>
  readonly peer: () => Promise<unknown>
}

/** Medians in milliseconds and how ours compares: above 1 is faster than the peer. */
export interface Outcome {
  readonly name: string
  readonly oursMs: number
  readonly peerMs: number
  readonly ratio: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Milliseconds that the work takes once. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Runs both sides in turn, so that what slows the machine for a while slows both. */
export async function runContest(contest: Contest, rounds: number): Promise<Outcome> {
  await contest.ours()
  await contest.peer()
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(contest.ours))
    peer.push(await timed(contest.peer))
  }
  const oursMs = median(ours)
  const peerMs = median(peer)
  return { name: contest.name, oursMs, peerMs, ratio: peerMs / oursMs }
}
