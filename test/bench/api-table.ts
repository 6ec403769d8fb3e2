import type { ApiResults, Result } from './api.ts'
import { geometricMean, type Pace } from './drive.ts'

/** A target: what the ratio must and should come to; for a `ceiling` less is better. */
interface Target {
  readonly title: string
  readonly floor: number
  readonly goal: number
  readonly ceiling?: boolean
  readonly ratio: number
}

/** How many times as fast as the peer, by answers a second at many connections, by time at one. */
function toRatio({ connections, paces }: Result, ours: string, peer: string): number {
  const [a, b] = [paces[ours], paces[peer]]
  if (!(a && b)) return Number.NaN
  return connections === 1 ? b.p50Ms / a.p50Ms : a.perSecond / b.perSecond
}

function toTargets({ read, kept }: ApiResults): Target[] {
  const lists = read.filter(({ question }) => question !== 'network')
  const networks = read.filter(({ question }) => question === 'network')
  const many = lists.filter(({ connections }) => connections > 1)
  const one = lists.filter(({ connections }) => connections === 1)
  const mean = (rows: readonly Result[], ours: string, peer: string) =>
    geometricMean(rows.map((row) => toRatio(row, ours, peer)))
  return [
    { title: 'against RAW at many connections', floor: 1.3, goal: 2, ratio: mean(many, 'ours', 'raw') },
    { title: 'against PEER at many connections', floor: 3, goal: 4.5, ratio: mean(many, 'ours', 'peer') },
    { title: 'against RAW at one connection, p50', floor: 0.5, goal: 0.8, ratio: mean(one, 'ours', 'raw') },
    {
      title: 'kept against an answer that reads nothing',
      floor: 0.7,
      goal: 0.9,
      ratio: mean(kept, 'kept', 'empty'),
    },
    { title: 'embedded against Neo4j', floor: 1, goal: 2, ratio: mean(lists, 'embedded', 'ours') },
    {
      title: 'network against bare Cypher, p50',
      floor: 0.5,
      goal: 0.77,
      ratio: mean(networks, 'ours', 'raw'),
    },
  ]
}

/** The paces of all sides, and how many times as fast as another the one is. */
function renderPaces(results: readonly Result[], ours: string, peer: string): string[] {
  const names = Object.keys(results[0]?.paces ?? {})
  const head = ['question'.padEnd(42), 'at'.padStart(4), ...names.map((name) => name.padStart(12))]
  const rows = results.map((result) => [
    `${result.question} ${result.title}`.padEnd(42),
    String(result.connections).padStart(4),
    ...names.map((name) => renderPace(result.paces[name], result.connections).padStart(12)),
    `  ${toRatio(result, ours, peer).toFixed(2)} × ${peer}`,
  ])
  return [head, ...rows].map((row) => row.join(' '))
}

function renderPace(pace: Pace | undefined, connections: number): string {
  if (!pace) return ''
  return connections === 1 ? `${pace.p50Ms.toFixed(2)} ms` : `${pace.perSecond.toFixed(0)}/s`
}

/** The results as tables, and what they come to against the targets. */
export function renderApi(results: ApiResults): string {
  const targets = toTargets(results).map(({ title, floor, goal, ratio }) =>
    [
      title.padEnd(42),
      `floor ${floor}`.padStart(10),
      `goal ${goal}`.padStart(9),
      ratio.toFixed(2).padStart(7),
    ].join(' '),
  )
  return [
    ...renderPaces(results.read, 'ours', 'raw'),
    '',
    ...renderPaces(results.kept, 'kept', 'empty'),
    '',
    ...targets,
  ].join('\n')
}

/** Median times at each size, and how many times as long the largest takes as the smallest. */
export function renderGrowth(
  grown: ReadonlyArray<{ readonly relations: number; readonly results: readonly Result[] }>,
): string {
  const names = grown[0]?.results.map(({ question, title }) => `${question} ${title}`) ?? []
  const timesOf = (index: number) =>
    grown.map(({ results }) => results[index]?.paces.ours?.p50Ms ?? Number.NaN)
  return [
    ['question'.padEnd(42), ...grown.map(({ relations }) => `10^${Math.log10(relations)}`.padStart(12))].join(
      ' ',
    ),
    ...names.map((name, index) => {
      const times = timesOf(index)
      const growth = (times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN)
      return [
        name.padEnd(42),
        ...times.map((time) => `${time.toFixed(2)} ms`.padStart(12)),
        `  ${growth.toFixed(2)} × (floor 1.5, goal 1.1)`,
      ].join(' ')
    }),
  ].join('\n')
}
