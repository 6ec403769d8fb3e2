import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url))

/** A jar of Maven Central that a reader in Java is run with. */
export interface Jar {
  readonly group: string
  readonly name: string
  readonly version: string
  readonly classifier?: string
}

function toFolder({ name, version }: Jar): string {
  return join(cache, `${name}-${version}`)
}

/** Where the jar is once it was fetched. */
export function toJarPath(jar: Jar): string {
  const { name, version, classifier } = jar
  return join(toFolder(jar), `${[name, version, classifier].filter(Boolean).join('-')}.jar`)
}

const isInstalled = (command: string) =>
  spawnSync(command, ['-version'], { stdio: 'ignore' }).error === undefined

/** What is missing to run a program of the tests with the jar, and how to get it; undefined when nothing is. */
export function findMissingJava(jar: Jar): string | undefined {
  if (!isInstalled('javac'))
    return `A Java compiler is not installed: ${jar.name} is run by a program of the tests (on Debian: apt-get install openjdk-17-jdk-headless).`
  if (!existsSync(toJarPath(jar)) && !isInstalled('mvn'))
    return `Maven is not installed: it fetches ${jar.name} the first time (on Debian: apt-get install maven).`
  return undefined
}

/** Fetches the jar the first time. It appears all at once, so that a fetch cut off leaves no part of it. */
export async function fetchJar(jar: Jar): Promise<void> {
  if (existsSync(toJarPath(jar))) return
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, `fetching-${jar.name}-`))
  try {
    const artifact = [jar.group, jar.name, jar.version, 'jar', jar.classifier].filter(Boolean).join(':')
    await run('mvn', [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${partial}`,
    ])
    await rename(partial, toFolder(jar)).catch((cause) => {
      if (!existsSync(toJarPath(jar))) throw cause
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
