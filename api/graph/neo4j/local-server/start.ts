import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { neo4j } from '../driver.ts'
import { answersBolt, findFreePort } from './bolt.ts'
import { toConfig, toJavaArguments } from './config.ts'
import { fetchJars, type JarsOptions, LocalServerFailed } from './jars.ts'

export interface LocalServerOptions extends JarsOptions {
  /** A free one when absent. */
  readonly port?: number
  /** Folder of the database; without one, a folder that is deleted when the server stops. */
  readonly home?: string
  /** Largest heap, as Java writes it. */
  readonly heap?: string
  /** Password of the user `neo4j` in a new home; without one, the server asks for none. */
  readonly password?: string
  /** Makes the first queries faster and long loads slower: for tests. */
  readonly isShortLived?: boolean
  /** Settings of Neo4j besides the usual ones, or in their place. */
  readonly settings?: Readonly<Record<string, string | number>>
}

export interface LocalServer {
  readonly uri: string
  readonly port: number
  /** Process that keeps the server; ending it ends the server. */
  readonly pid: number
  readonly home: string
  /** Resolves when the server has ended by itself or was stopped. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const startTimeout = 120_000

/**
 * A real Neo4j on loopback, fetched through Maven the first time. It stops when this process ends, however
 * that happens.
 * @throws {LocalServerFailed} when a tool is missing, the fetch fails or the server does not start
 */
export async function startLocalNeo4j(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { heap = '2g', isShortLived = false } = options
  const lib = await fetchJars(options)
  const port = options.port || (await findFreePort())
  if (await answersBolt(port))
    throw new LocalServerFailed(`A server answers on port ${port} already: stop it, or choose another port.`)
  const home = options.home ? resolve(options.home) : await mkdtemp(join(tmpdir(), 'atlas-neo4j-'))
  const isNew = !existsSync(join(home, 'data'))
  await mkdir(join(home, 'conf'), { recursive: true })
  await mkdir(join(home, 'logs'), { recursive: true })
  await writeFile(
    join(home, 'conf', 'neo4j.conf'),
    toConfig({ port, hasPassword: options.password !== undefined, settings: options.settings }),
  )
  options.onProgress?.(`Starting Neo4j on port ${port}`)

  const child = spawnServer(toJavaArguments({ lib, home, heap, isShortLived }), home)
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const stop = async () => {
    child.stdin?.end()
    await ended
    if (!options.home) await rm(home, { recursive: true, force: true })
  }
  try {
    await waitForBolt(child, port, home)
    if (isNew && options.password !== undefined) await setFirstPassword(port, options.password)
  } catch (cause) {
    await stop()
    throw cause
  }
  return { uri: `neo4j://127.0.0.1:${port}`, port, pid: child.pid ?? 0, home, ended, stop }
}

/** What the server prints goes to `logs/console.log` in its home. */
function spawnServer(args: readonly string[], home: string): ChildProcess {
  const log = openSync(join(home, 'logs', 'console.log'), 'w')
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const keeper = fileURLToPath(new URL('keeper.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', tsx, keeper, 'java', ...args], {
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  return child
}

async function waitForBolt(child: ChildProcess, port: number, home: string): Promise<void> {
  const deadline = Date.now() + startTimeout
  while (!(await answersBolt(port))) {
    const problem =
      child.exitCode !== null
        ? `ended with exit code ${child.exitCode}`
        : Date.now() > deadline && `did not answer within ${startTimeout / 1_000} seconds`
    if (problem) {
      const log = await readFile(join(home, 'logs', 'console.log'), 'utf8').catch(() => '')
      throw new LocalServerFailed(
        `Neo4j ${problem}. The end of its log:\n${log.trim().split('\n').slice(-20).join('\n')}`,
      )
    }
    await delay(100)
  }
}

/** A new home has the password "neo4j", which the server wants changed. */
async function setFirstPassword(port: number, password: string): Promise<void> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', 'neo4j'))
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
      { old: 'neo4j', new: password },
      { database: 'system' },
    )
  } finally {
    await driver.close()
  }
}
