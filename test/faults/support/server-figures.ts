import { readMetrics } from '../../bench/server-memory.ts'

/** Which series of a metric count, by a part of their labels as they are written. */
export interface Series {
  readonly with?: string
  readonly without?: string
}

/** The sum of a metric over its series. */
export async function readSum(url: URL, name: string, series: Series = {}): Promise<number> {
  const lines = (await readMetrics(url)).split('\n')
  return lines
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => series.with === undefined || line.includes(series.with))
    .filter((line) => series.without === undefined || !line.includes(series.without))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
