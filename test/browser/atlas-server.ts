import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { projectRoot } from '../../schema/root.ts'

const root = fileURLToPath(projectRoot)

/** The real server, as it is built, over a store of its own. */
export interface AtlasServer {
  readonly address: string
  /** Ends the process; the store stays. */
  stop(): Promise<void>
  /** Starts it again at the same address. */
  start(): Promise<void>
  /** Ends it and removes the store. */
  remove(): Promise<void>
}

/** The environment of a program over the store, whatever is set around the tests. */
function toEnvironment(store: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ATLAS_STORE: store,
    ATLAS_VIEWS: `${store}-views`,
    LOG_LEVEL: 'warn',
  }
  for (const name of ['NEO4J_URI', 'ATLAS_COLLECTIONS', 'ATLAS_DATA', 'ATLAS_SOURCES'])
    delete environment[name]
  return environment
}

/**
 * @param fill makes the store at its path; without it, nothing is loaded.
 * @param variables of the environment, besides those that every server here has.
 */
export async function startAtlas(
  fill?: (path: string) => Promise<void>,
  variables: Readonly<Record<string, string>> = {},
): Promise<AtlasServer> {
  const folder = await mkdtemp(join(inject('folder'), 'atlas-'))
  const store = join(folder, 'graph')
  const environment = { ...toEnvironment(store), ...variables }
  await fill?.(store)
  let child: ChildProcess | undefined
  let address = ''

  const start = async () => {
    const port = address ? new URL(address).port : '0'
    const started = spawn(process.execPath, ['dist/api/main.js'], {
      cwd: root,
      env: { ...environment, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const hear = (text: Buffer) => {
        said += text
        const found = /^Coordination Atlas: (\S+)/m.exec(said)?.[1]
        if (found) resolve(found)
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      started.once('exit', () => reject(new Error(`The server ended before it said its address:\n${said}`)))
    })
  }
  const stop = async () => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  await start()
  return {
    get address() {
      return address
    },
    start,
    stop,
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
