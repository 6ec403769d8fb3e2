import type { Figure, Table } from '../figures.ts'

/** Times of ours by size, and how many times as long the largest world takes as the smallest; none for a single size. */
export function compareSizes(sizes: readonly number[], tables: readonly Table[]): Table[] {
  const [smallest] = tables
  if (!smallest || tables.length < 2) return []
  const figures = smallest.figures.map(({ what }): Figure => {
    const times = tables.map(
      ({ figures }) => figures.find((figure) => figure.what === what)?.sides.ours ?? Number.NaN,
    )
    const value = (times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN)
    return {
      what,
      sides: Object.fromEntries(times.map((time, index) => [(sizes[index] ?? 0).toLocaleString('en'), time])),
      unit: 'ms',
      ratio: { to: (sizes[0] ?? 0).toLocaleString('en'), value },
      target: { floor: 1.5, goal: 1.1, isCeiling: true },
    }
  })
  return [{ title: 'growth', figures }]
}
