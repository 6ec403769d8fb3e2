import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const pom = fileURLToPath(new URL('pom.xml', import.meta.url))
const projectCache = fileURLToPath(new URL('../../../../.cache', import.meta.url))

/** The local server cannot be started here. The message says why and what to do. */
export class LocalServerFailed extends Error {
  override readonly name = 'LocalServerFailed'
}

export interface JarsOptions {
  /** Folder that keeps what was fetched; the project's own, which git ignores, when absent. */
  readonly cacheFolder?: string
  /** Told a line whenever there is something new to say. */
  readonly onProgress?: (line: string) => void
}

/** The version of Neo4j that `pom.xml` names. */
export function readNeo4jVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1]
  if (!version) throw new LocalServerFailed(`${pom} names no neo4j.version`)
  return version
}

function toLibFolder({ cacheFolder = projectCache }: JarsOptions): string {
  return join(cacheFolder, `neo4j-${readNeo4jVersion()}`, 'lib')
}

function isInstalled(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: 'ignore' }).error === undefined
}

/** What is missing here for a local server, and how to get it; undefined when nothing is. */
export function findMissingTool(options: JarsOptions = {}): string | undefined {
  if (!isInstalled('java', '-version'))
    return 'Java is not installed: a local Neo4j needs Java 17 or 21 (on Debian: apt-get install default-jre-headless).'
  if (!existsSync(toLibFolder(options)) && !isInstalled('mvn', '--version'))
    return 'Maven is not installed: it fetches Neo4j the first time (on Debian: apt-get install maven).'
  return undefined
}

/**
 * The folder of Neo4j's jars, which Maven fetches the first time: 123 MB. What was fetched appears there
 * all at once, so that a fetch that was cut off leaves nothing behind that could be taken for whole.
 * @throws {LocalServerFailed} when Java or Maven is missing or the fetch fails
 */
export async function fetchJars(options: JarsOptions = {}): Promise<string> {
  const missing = findMissingTool(options)
  if (missing) throw new LocalServerFailed(missing)
  const lib = toLibFolder(options)
  if (existsSync(lib)) return lib
  const folder = join(lib, '..')
  await mkdir(folder, { recursive: true })
  const partial = await mkdtemp(join(folder, 'fetching-'))
  try {
    await runMaven(partial, options)
    await rename(partial, lib).catch((cause) => {
      if (!existsSync(lib)) throw cause
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return lib
}

async function runMaven(outputFolder: string, { onProgress }: JarsOptions): Promise<void> {
  const maven = spawn(
    'mvn',
    [
      '-B',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${outputFolder}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  let fetched = 0
  for await (const line of createInterface({ input: maven.stdout })) {
    lines.push(line)
    if (/Downloaded from .*\.jar/.test(line))
      onProgress?.(`Fetching Neo4j ${readNeo4jVersion()}: ${++fetched} jars`)
  }
  const code = await toExitCode(maven)
  if (code !== 0)
    throw new LocalServerFailed(
      `Maven could not fetch Neo4j (exit code ${code}). The end of what it said:\n${lines.slice(-15).join('\n')}`,
    )
}

function toExitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}
