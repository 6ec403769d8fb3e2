import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { openStore } from '../../api/graph/open.ts'
import { createMetrics } from '../../api/metrics.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { describeReader, findMissingCommand } from '../formats/support/readers.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'

interface Expression {
  readonly where: string
  readonly text: string
  /** How the series are told apart in a legend. */
  readonly legend?: string
}

const dashboard: {
  readonly panels: ReadonlyArray<{
    readonly title: string
    readonly type: string
    readonly targets?: ReadonlyArray<{ readonly expr: string; readonly legendFormat: string }>
  }>
  readonly templating: {
    readonly list: ReadonlyArray<{ readonly name: string; readonly definition?: string }>
  }
} = JSON.parse(readFileSync('api/monitoring/grafana.json', 'utf8'))
const alerts: {
  readonly groups: ReadonlyArray<{
    readonly rules: ReadonlyArray<{
      readonly alert: string
      readonly expr: string
      readonly annotations: Readonly<Record<string, string>>
    }>
  }>
} = parse(readFileSync('api/monitoring/alerts.yaml', 'utf8'))
const rules = alerts.groups.flatMap(({ rules }) => rules)

const expressions: Expression[] = [
  ...dashboard.panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr, legendFormat }) => ({ where: title, text: expr, legend: legendFormat })),
  ),
  ...dashboard.templating.list.flatMap(({ name, definition }) =>
    definition ? [{ where: name, text: definition }] : [],
  ),
  ...rules.map(({ alert, expr }) => ({ where: alert, text: expr })),
]

/** What Prometheus itself adds to every series. */
const ofPrometheus = { metrics: ['up'], labels: ['job', 'instance'] }
/** Words of PromQL and of the pages' own variables, which are no metrics. */
const words = new Set(
  'sum count rate by or unless on vector histogram_quantile changes label_values job'.split(' '),
)

const metricsIn = (text: string) =>
  [...text.replace(/\{[^{}]*\}|\[[^\]]*\]|(?:by|on) \([^)]*\)/g, '').matchAll(/[a-z_]{2,}\w*/g)]
    .map(([name]) => name)
    .filter((name) => !words.has(name))

/** Labels that the text selects, groups by or shows. */
const labelsIn = ({ text, legend = '' }: Expression) => [
  ...[...text.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label),
  ...[...text.matchAll(/(?:by|on) \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
  ...[...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label),
]

describe('what watches over a server', () => {
  const names = new Set(ofPrometheus.metrics)
  const labels = new Set(ofPrometheus.labels)
  beforeAll(async () => {
    // All that the server counts, each at least once.
    const metrics = createMetrics({ process: true })
    metrics.onRequest('/graphql', 'POST', 200, 0.01)
    metrics.onOperation('Network', ['TIMEOUT'], 0.01)
    const text = await inTemporaryFolder(async (folder) => {
      const store = await openStore({ engine: 'embedded', path: `${folder}/graph` })
      await loadSmallWorld(store)
      await metrics.watch(store).readNodes([])
      const rendered = await metrics.render(store)
      await store.close()
      return rendered.text
    })
    for (const [, name = '', within = ''] of text.matchAll(/^([a-z]\w*)(?:\{(.*)\})? /gm)) {
      names.add(name)
      for (const [, label = ''] of within.matchAll(/(\w+)="/g)) labels.add(label)
    }
  })

  it('asks for metrics that the server has', () => {
    expect(expressions.length).toBeGreaterThan(25)
    const asked = expressions.flatMap(({ where, text }) => metricsIn(text).map((name) => ({ where, name })))
    expect(new Set(asked.map(({ where }) => where)).size).toBeGreaterThan(20)
    expect(asked.filter(({ name }) => !names.has(name))).toEqual([])
  })

  it('tells them apart by labels that they have', () => {
    const asked = expressions.flatMap((one) => labelsIn(one).map((label) => ({ where: one.where, label })))
    expect(asked.length).toBeGreaterThan(30)
    expect(asked.filter(({ label }) => !labels.has(label))).toEqual([])
  })

  it('shows everything that the server counts itself', () => {
    const shown = new Set(expressions.flatMap(({ text }) => metricsIn(text).map(toFamily)))
    const own = [...names].filter((name) => name.startsWith('atlas_')).map(toFamily)
    expect(own.filter((name) => !shown.has(name))).toEqual([])
  })
})

describe('alerts', () => {
  it('say what happened and what to do', () => {
    for (const { alert, annotations } of rules) {
      expect(annotations.summary, alert).toMatch(/\S/)
      expect(annotations.description, alert).toMatch(/\.$/)
    }
  })

  it('are about the job that the guide names', () => {
    const guide = readFileSync('api/OPERATIONS.md', 'utf8')
    expect(guide).toContain('job_name: coordination-atlas')
    for (const { alert, expr } of rules) expect(expr, alert).toContain('{job="coordination-atlas"')
  })
})

describeReader('Prometheus', findMissingCommand('promtool', 'promtool', 'prometheus'), () => {
  const promtool = (...args: readonly string[]) =>
    execFileSync('promtool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  it('fires each alert when it should, and none otherwise', () => {
    const cases = 'test/packaging/alerts.test.yaml'
    const fired = [...readFileSync(cases, 'utf8').matchAll(/alertname(?:: |=")(\w+)/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(fired)].sort()).toEqual(rules.map(({ alert }) => alert).sort())
    expect(promtool('test', 'rules', cases)).toMatch(/SUCCESS/)
  })

  it('understands what the dashboard asks', () =>
    inTemporaryFolder(async (folder) => {
      const asked = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))
      const recorded = asked.map((expr, index) => ({
        record: `asked:${index}`,
        expr: expr.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'coordination-atlas'),
      }))
      const file = join(folder, 'asked.yaml')
      await writeFile(file, stringify({ groups: [{ name: 'asked', rules: recorded }] }))
      expect(asked.length).toBeGreaterThan(15)
      expect(promtool('check', 'rules', file)).toContain(`SUCCESS: ${asked.length} rules found`)
    }))
})

/** The name of a histogram, of whose series each has an ending of its own. */
function toFamily(name: string): string {
  return name.replace(/_(?:bucket|count|sum)$/, '')
}
