import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { StoreSettings } from '../../../api/graph/environment.ts'
import { projectRoot } from '../../../schema/root.ts'

const root = fileURLToPath(projectRoot)

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: URL
  stop(): Promise<void>
}

/** Settings of a store as the variables of the environment that name it. */
function toVariables(settings: StoreSettings): Record<string, string> {
  return settings.engine === 'neo4j' ? { NEO4J_URI: settings.uri } : { ATLAS_STORE: settings.path }
}

/**
 * Runs a program that prints `GraphQL: [address]` when it listens. What it logs is thrown away; `flags` are
 * Node's own, such as `--cpu-prof`. @throws when it ends without listening
 */
async function startServer(
  program: string,
  variables: Readonly<Record<string, string>>,
  flags: readonly string[],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...flags, program], {
    cwd: root,
    env: { ...process.env, ...variables, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // A bench that fails leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^GraphQL: (\S+)/.exec(line)?.[1]
    if (address) return { url: new URL(address), stop }
  }
  throw new Error(`${program} ended before it listened`)
}

export interface OursOptions {
  /** Flags of Node's own. */
  readonly flags?: readonly string[]
  /** Whether answers are kept. */
  readonly keeps?: boolean
  /** Variables of the environment besides those that name the store. */
  readonly variables?: Readonly<Record<string, string>>
}

/** Our server as `npm start` runs it: built, and with its flags; but answers are kept only where that is measured. */
export async function startOurs(
  settings: StoreSettings,
  { flags = [], keeps = false, variables: more = {} }: OursOptions = {},
): Promise<ServerProcess> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'build.ts', '--if-stale'], { cwd: root })
  const variables = { ...toVariables(settings), ...(keeps ? {} : { ATLAS_KEPT_ANSWERS_MIB: '0' }), ...more }
  return startServer('dist/api/main.js', variables, ['--max-semi-space-size=64', ...flags])
}

export function startPeer(settings: StoreSettings): Promise<ServerProcess> {
  return startServer('test/bench/api/peer-server.ts', toVariables(settings), ['--import', 'tsx'])
}

/** A server that reads nothing. */
export function startEmpty(): Promise<ServerProcess> {
  return startServer('test/bench/api/empty-server.ts', { NODE_ENV: 'production' }, ['--import', 'tsx'])
}
