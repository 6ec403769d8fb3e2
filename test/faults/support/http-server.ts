import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { openStore } from '../../../api/graph/open.ts'
import { projectRoot } from '../../../schema/root.ts'
import { createWorld, type World } from '../../bench/world/world.ts'
import { writeWorld } from '../../bench/world/write.ts'
import { callLine } from '../../setup/line.ts'

const root = fileURLToPath(projectRoot)

/** The server in a process of its own, over a made-up world in the embedded engine. */
export interface Served {
  readonly world: World
  readonly url: URL
  /** The file of the graph. */
  readonly graph: string
  /** The folder of saved views. */
  readonly views: string
  /** What it has logged since it was started last. */
  logged(): string
  /** Sends it the signal, and tells its exit code once it has ended: null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Sends it the signal without waiting. */
  signal(name: NodeJS.Signals): void
  /** Starts it again at the same address. */
  start(): Promise<void>
  /** Has it collect its garbage, and tells the bytes that are left in use. */
  collect(): Promise<NodeJS.MemoryUsage>
  /** Ends it, and removes all that it had. */
  remove(): Promise<void>
}

export interface ServedOptions {
  /** Of the made-up world. */
  readonly relations: number
  readonly variables?: Readonly<Record<string, string>>
  /** The program with flags of Node's; the built server when absent. */
  readonly program?: readonly string[]
}

/** Run in the server's process before its program. */
const collector = `
process.on('message', async () => {
  for (let turn = 0; turn < 3; turn++) {
    gc()
    await new Promise(setImmediate)
  }
  process.send(process.memoryUsage())
})
process.channel?.unref()`

/** Fills a graph and starts the server over it. */
export async function startServed({ relations, variables, program }: ServedOptions): Promise<Served> {
  // Builds the server where that was not done yet.
  if (!program) (await callLine(inject('viewer'))).hangUp()
  const folder = await mkdtemp(join(inject('folder'), 'faults-'))
  const [graph, views] = [join(folder, 'graph'), join(folder, 'views')]
  const world = createWorld(relations)
  const store = await openStore({ engine: 'embedded', path: graph })
  await store.prepare()
  await writeWorld(store, world)
  await store.close()

  let child: ChildProcess | undefined
  let url = new URL('http://127.0.0.1:0')
  let log = ''
  async function start(): Promise<void> {
    const flags = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(collector)}`]
    const started = spawn(process.execPath, [...flags, ...(program ?? ['dist/api/main.js'])], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        ATLAS_STORE: graph,
        ATLAS_VIEWS: views,
        ...variables,
        PORT: url.port || '0',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child = started
    log = ''
    started.stderr?.on('data', (text: Buffer) => {
      log += text
    })
    url = await new Promise((resolve, reject) => {
      let said = ''
      started.stdout?.on('data', (text: Buffer) => {
        said += text
        const address = /^Coordination Atlas: (\S+)/m.exec(said)?.[1]
        if (address) resolve(new URL(address))
      })
      started.once('close', () => reject(new Error(`The server ended before it listened:\n${said}${log}`)))
    })
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode ?? null
    const closed = once(running, 'close')
    running.kill(signal)
    const [code] = (await closed) as [number | null]
    return code
  }
  await start()
  return {
    world,
    graph,
    views,
    get url() {
      return url
    },
    logged: () => log,
    end,
    signal: (name) => void child?.kill(name),
    start,
    async collect() {
      if (!child) throw new Error('The server does not run')
      const running = child
      return new Promise((resolve, reject) => {
        const gone = () => reject(new Error(`The server has ended:\n${log}`))
        if (!running.connected) return gone()
        running.once('disconnect', gone)
        running.once('message', (usage: NodeJS.MemoryUsage) => {
          running.off('disconnect', gone)
          resolve(usage)
        })
        running.send('collect')
      })
    },
    async remove() {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
