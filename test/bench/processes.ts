import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { StoreSettings } from '../../api/graph/environment.ts'

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
  settings: StoreSettings,
  flags: readonly string[],
): Promise<ServerProcess> {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', path], {
    env: { ...process.env, ...toVariables(settings), PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
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

/** Our server with the flags that `npm start` gives it. */
export function startOurs(settings: StoreSettings, flags: readonly string[] = []): Promise<ServerProcess> {
  return startServer('../../api/main.ts', settings, ['--max-semi-space-size=64', ...flags])
}

export function startPeer(settings: StoreSettings): Promise<ServerProcess> {
  return startServer('peer-server.ts', settings, [])
}
