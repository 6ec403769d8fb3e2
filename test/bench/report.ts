import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readNeo4jVersion } from '../../api/graph/neo4j/local-server/jars.ts'
import { projectRoot } from '../../schema/root.ts'
import type { Table } from './figures.ts'

/** Everything of one run that whoever compares it with another needs. */
export interface Report {
  readonly bench: string
  readonly startedAt: string
  readonly seconds: number
  readonly commit: string
  readonly machine: ReturnType<typeof toMachine>
  readonly versions: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, unknown>>
  readonly tables: readonly Table[]
}

/** On what something was measured. `load` is that of the last minute, of this run and of what ran beside it. */
function toMachine() {
  return {
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    load: loadavg()[0] ?? 0,
  }
}

/** Versions of what is measured, as installed. */
function readVersions(): Record<string, string> {
  const packages = [
    'graphql',
    'graphql-yoga',
    'graphql-jit',
    'neo4j-driver',
    '@neo4j/graphql',
    '@grafeo-db/js',
    'cytoscape',
    'playwright-core',
  ]
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, projectRoot), 'utf8')).version
  return {
    node: process.version,
    neo4j: readNeo4jVersion(),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  }
}

/** The commit, marked when files differ from it; `unknown` outside of a repository. */
function readCommit(): string {
  try {
    const cwd = fileURLToPath(projectRoot)
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

/** What the run came to; `begun` is when, by `Date.now()`. */
export function toReport(
  bench: string,
  begun: number,
  options: Readonly<Record<string, unknown>>,
  tables: readonly Table[],
): Report {
  return {
    bench,
    startedAt: new Date(begun).toISOString(),
    seconds: (Date.now() - begun) / 1_000,
    commit: readCommit(),
    machine: toMachine(),
    versions: readVersions(),
    options,
    tables,
  }
}

/** Where a report is kept when nothing else is asked for; a later one of the day takes its place. */
export function toReportPath({ bench, startedAt }: Pick<Report, 'bench' | 'startedAt'>): string {
  return fileURLToPath(new URL(`test/bench/results/${bench}-${startedAt.slice(0, 10)}.json`, projectRoot))
}

export function keepReport(report: Report, path = toReportPath(report)): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`)
}
