import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import { openLine } from './line.ts'
import type { RealFiles } from './real-records.ts'

/** How test files come by Neo4j: a line that hands each server to one of them at a time, or why there is none. */
export type Neo4jForTests = { readonly port: number } | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of the run, which goes when the run ends. */
    folder: string
    neo4j: Neo4jForTests
    /** The line that makes the project's own records ready, once in the run; see `real-records.ts`. */
    realRecords: number
    /** The line that builds the viewer and the programs, once in the run, and loads the records of `viewerCollections`. */
    viewer: number
  }
}

/** What is there once for the whole run, each made when the first test file asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-run-'))
  project.provide('folder', folder)
  const stopRecords = await provideRealRecords(project, folder)
  const stopViewer = await provideViewer(project, folder)
  const stopNeo4j = await provideNeo4j(project)
  return async () => {
    await Promise.all([stopRecords(), stopViewer(), stopNeo4j()])
    await rm(folder, { recursive: true, force: true })
  }
}

async function provideRealRecords(project: TestProject, folder: string): Promise<() => Promise<void>> {
  const files: RealFiles = { records: join(folder, 'real-records'), graph: join(folder, 'real-graph') }
  const { port, stop } = await openOnce(async () => {
    await runNode(['--import', 'tsx', 'test/setup/make-real-records.ts', files.records, files.graph])
    return files
  })
  project.provide('realRecords', port)
  return stop
}

/** The five texts with the units and areas that they name: a picture small enough to read. */
const viewerCollections = 'units,areas,texts'

async function provideViewer(project: TestProject, folder: string): Promise<() => Promise<void>> {
  const { port, stop } = await openOnce(async () => {
    await runNode(['--import', 'tsx', 'build.ts', '--if-stale'])
    const graph = join(folder, 'texts')
    const environment: NodeJS.ProcessEnv = { ...process.env, ATLAS_STORE: graph }
    for (const name of ['NEO4J_URI', 'ATLAS_DATA']) delete environment[name]
    await runNode(['dist/seeds/main.js', '--quiet', '--collections', viewerCollections], environment)
    return graph
  })
  project.provide('viewer', port)
  return stop
}

/** Runs a program of the project to its end. @throws with what it wrote when it fails */
async function runNode(args: readonly string[], env = process.env): Promise<void> {
  await promisify(execFile)(process.execPath, args, { env })
}

/** A line whose answer is made when it is first asked for. */
async function openOnce(make: () => Promise<unknown>) {
  let made: Promise<unknown> | undefined
  const line = await openLine(() => {
    made ??= make()
    return made
  })
  return {
    port: line.port,
    async stop() {
      line.close()
      await made?.catch(() => undefined)
    },
  }
}

/** Servers at most: more would take the processor from each other. */
const mostServers = 2

/**
 * Neo4j for the run, or the server that ATLAS_TEST_NEO4J_URI names; its data is deleted by the tests.
 * Whoever calls waits for its turn, is told the URI and has the database for itself until it hangs up.
 */
async function provideNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ATLAS_TEST_NEO4J_URI
  const missing = given ? undefined : findMissingTool()
  if (missing && process.env.CI === 'true') throw new Error(missing)
  if (missing) {
    project.provide('neo4j', { missing })
    return async () => undefined
  }

  const servers = Array.from({ length: given ? 1 : mostServers }, () => ({
    started: undefined as Promise<LocalServer> | undefined,
    lastTurn: Promise.resolve(),
    callers: 0,
  }))
  let lastStart: Promise<unknown> = Promise.resolve()
  /** One after the other: the first fetches what both run on. */
  const start = () => {
    const started = lastStart.then(() => startLocalNeo4j({ heap: '1g', isShortLived: true }))
    lastStart = started.catch(() => undefined)
    return started
  }
  const line = await openLine(async (hungUp) => {
    const mine = servers.reduce((a, b) => (b.callers < a.callers ? b : a))
    const before = mine.lastTurn
    mine.callers++
    mine.lastTurn = before.then(() => hungUp).then(() => void mine.callers--)
    await before
    if (given) return given
    mine.started ??= start()
    return (await mine.started).uri
  })
  project.provide('neo4j', { port: line.port })
  return async () => {
    line.close()
    await Promise.all(
      servers.map(({ started }) => started?.then((neo4j) => neo4j.stop()).catch(() => undefined)),
    )
  }
}
