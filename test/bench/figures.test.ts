import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { type Figure, isMet, renderTable } from './figures.ts'
import { runInTurn } from './measure.ts'
import { keepReport, toReport, toReportPath } from './report.ts'
import { compareSizes } from './store/growth.ts'

const load: Figure = {
  what: 'first load',
  sides: { ours: 2_000, peer: 1_000 },
  unit: 'ms',
  ratio: { to: 'bare', value: 0.5 },
  target: { floor: 0.7, goal: 0.9 },
}

describe('a figure', () => {
  it('is missed below its floor, and not between floor and goal', () => {
    expect(isMet(load)).toBe(false)
    expect(isMet({ ...load, ratio: { to: 'bare', value: 0.7 } })).toBe(true)
  })

  it('is judged by its goal where there is no floor, and by our side where there is no ratio', () => {
    const memory: Figure = {
      what: 'memory',
      sides: { ours: 900 },
      unit: 'MiB',
      target: { goal: 1024, isCeiling: true },
    }
    expect(isMet(memory)).toBe(true)
    expect(isMet({ ...memory, sides: { ours: 1_100 } })).toBe(false)
  })
})

describe('a table', () => {
  it('has a line for each figure, with what it should come to and whether it was missed', () => {
    const [head, line] = renderTable({ title: 'loading', figures: [load] }).split('\n')
    expect(head?.split(/\s{2,}/)).toEqual(['loading', 'ours', 'peer', 'ratio', 'target'])
    expect(line?.split(/\s{2,}/)).toEqual([
      'first load',
      '2,000 ms',
      '1,000 ms',
      '0.50 × bare',
      'at least 0.7, goal 0.9',
      'missed',
    ])
  })
})

describe('growth', () => {
  it('is how many times as long the largest world takes as the smallest', () => {
    const tableOf = (ours: number) => ({
      title: '',
      figures: [{ what: 'by id', sides: { ours }, unit: 'ms' }],
    })
    const [growth] = compareSizes([10, 100, 1_000], [tableOf(2), tableOf(5), tableOf(3)])
    expect(growth?.figures[0]?.ratio?.value).toBe(1.5)
    expect(growth?.figures[0]?.sides).toEqual({ '10': 2, '100': 5, '1,000': 3 })
    expect(compareSizes([10], [tableOf(2)])).toEqual([])
  })
})

describe('sides in turn', () => {
  it('are each run once in every round, and give the median of their own times', async () => {
    const asked: string[] = []
    const times = { a: [5, 1, 3], b: [10, 30, 20] }
    const side = (name: 'a' | 'b') => async () => {
      asked.push(name)
      return times[name].shift() ?? Number.NaN
    }
    expect(await runInTurn({ a: side('a'), b: side('b') }, 3)).toEqual({ a: 3, b: 20 })
    expect(asked).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
  })
})

describe('a report', () => {
  it('is kept with its options, versions, machine and commit, under the bench and the day', () => {
    const begun = Date.parse('2026-02-03T04:05:06Z')
    const tables = [{ title: 'loading', figures: [load] }]
    const report = toReport('load', begun, { rounds: 3 }, tables)
    const path = join(inject('folder'), 'reports', 'load.json')
    keepReport(report, path)
    const kept = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(path)
    expect(kept).toMatchObject({
      bench: 'load',
      options: { rounds: 3 },
      tables,
      startedAt: '2026-02-03T04:05:06.000Z',
    })
    expect(kept.versions).toMatchObject({
      node: process.version,
      '@grafeo-db/js': expect.stringMatching(/^\d/),
    })
    expect(kept.machine.cores).toBeGreaterThan(0)
    expect(toReportPath(report)).toMatch(/test[\\/]bench[\\/]results[\\/]load-2026-02-03\.json$/)
  })
})
