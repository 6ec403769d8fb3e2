import { readMetrics } from '../../bench/server-memory.ts'

/** The sum of a metric over its labels. @param without leaves out the series whose labels name it */
export async function readSum(url: URL, name: string, without?: string): Promise<number> {
  const lines = (await readMetrics(url)).split('\n')
  return lines
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => without === undefined || !line.includes(`"${without}"`))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
