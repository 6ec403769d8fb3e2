import type { Figure, Table, Target } from '../figures.ts'
import { geometricMean } from '../measure.ts'
import type { ApiResults, Result } from './api.ts'

/** How many times as fast as the peer, by answers a second at many connections, by time at one. */
function toRatio({ connections, paces }: Result, ours: string, peer: string): number {
  const [a, b] = [paces[ours], paces[peer]]
  if (!(a && b)) return Number.NaN
  return connections === 1 ? b.p50Ms / a.p50Ms : a.perSecond / b.perSecond
}

function toTargets({ read, kept }: ApiResults): Figure[] {
  const lists = read.filter(({ question }) => question !== 'network')
  const networks = read.filter(({ question }) => question === 'network')
  const many = lists.filter(({ connections }) => connections > 1)
  const one = lists.filter(({ connections }) => connections === 1)
  const toFigure = (
    what: string,
    rows: readonly Result[],
    ours: string,
    peer: string,
    target: Target,
  ): Figure[] =>
    rows.length === 0
      ? []
      : [
          {
            what,
            sides: {},
            unit: '',
            ratio: { to: peer, value: geometricMean(rows.map((row) => toRatio(row, ours, peer))) },
            target,
          },
        ]
  return [
    ...toFigure('a–d at many connections', many, 'ours', 'raw', { floor: 1.3, goal: 2 }),
    ...toFigure('a–d at many connections', many, 'ours', 'peer', { floor: 3, goal: 4.5 }),
    ...toFigure('a–d at one connection, p50', one, 'ours', 'raw', { floor: 0.5, goal: 0.8 }),
    ...toFigure('kept answers', kept, 'kept', 'empty', { floor: 0.7, goal: 0.9 }),
    ...toFigure('a–d on the embedded engine', lists, 'embedded', 'ours', { floor: 1, goal: 2 }),
    ...toFigure('network, p50', networks, 'ours', 'raw', { floor: 0.5, goal: 0.77 }),
  ]
}

/** The paces of all sides, and how many times as fast as another the one is. */
function toFigures(results: readonly Result[], ours: string, peer: string): Figure[] {
  return results.map((result) => {
    const isOne = result.connections === 1
    return {
      what: `${result.question} ${result.title}, at ${result.connections}`,
      sides: Object.fromEntries(
        Object.entries(result.paces).map(([name, pace]) => [name, isOne ? pace.p50Ms : pace.perSecond]),
      ),
      unit: isOne ? 'ms' : '/s',
      ratio: { to: peer, value: toRatio(result, ours, peer) },
    }
  })
}

/** The results as tables, and what they come to against the targets. */
export function toApiTables(results: ApiResults): Table[] {
  return [
    { title: 'read', figures: toFigures(results.read, 'ours', 'raw') },
    { title: 'kept', figures: toFigures(results.kept, 'kept', 'empty') },
    { title: 'geometric means', figures: toTargets(results) },
  ]
}

/** Median times of ours in one world. */
export function toGrowthTable(relations: number, results: readonly Result[]): Table {
  return {
    title: `answers of ${relations.toLocaleString('en')}`,
    figures: results.map(({ question, title, paces }) => ({
      what: `${question} ${title}`,
      sides: { ours: paces.ours?.p50Ms ?? Number.NaN },
      unit: 'ms',
    })),
  }
}
