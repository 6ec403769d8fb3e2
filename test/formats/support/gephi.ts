import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FilePart } from '../../../schema/formats/format.ts'
import { inTemporaryFolder } from '../../setup/temporary-folder.ts'
import { readBytes } from './parts.ts'

const run = promisify(execFile)
const version = '0.10.1'
const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url))
const folder = join(cache, `gephi-${version}`)
const jar = join(folder, `gephi-toolkit-${version}-all.jar`)
const program = fileURLToPath(new URL('../readers/ReadGexf.java', import.meta.url))

const isInstalled = (command: string) =>
  spawnSync(command, ['-version'], { stdio: 'ignore' }).error === undefined

/** What is missing to open files with Gephi, and how to get it; undefined when nothing is. */
export function findMissingGephi(): string | undefined {
  if (!isInstalled('javac'))
    return 'A Java compiler is not installed: Gephi is run by a program of the tests (on Debian: apt-get install openjdk-17-jdk-headless).'
  if (!existsSync(jar) && !isInstalled('mvn'))
    return 'Maven is not installed: it fetches Gephi the first time (on Debian: apt-get install maven).'
  return undefined
}

/** Fetches Gephi's toolkit the first time: 83 MB. It appears all at once, so that a fetch cut off leaves no part of it. */
export async function fetchGephi(): Promise<void> {
  if (existsSync(jar)) return
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, 'fetching-gephi-'))
  try {
    await run('mvn', [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=org.gephi:gephi-toolkit:${version}:jar:all`,
      `-DoutputDirectory=${partial}`,
    ])
    await rename(partial, folder).catch((cause) => {
      if (!existsSync(jar)) throw cause
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** What Gephi made of GEXF files, in their order; one process for all, as it takes long to start. */
export function readWithGephi(files: ReadonlyArray<AsyncIterable<FilePart>>): Promise<unknown[]> {
  return inTemporaryFolder(async (home) => {
    const paths = files.map((_, index) => join(home, `network-${index}.gexf`))
    for (const [index, path] of paths.entries()) {
      const parts = files[index]
      if (parts) await writeFile(path, await readBytes(parts))
    }
    const { stdout } = await run(
      'java',
      [
        '-Djava.awt.headless=true',
        `-Dnetbeans.user=${home}`,
        '-Xmx512m',
        '-XX:TieredStopAtLevel=1',
        '-cp',
        jar,
        program,
        ...paths,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  })
}
