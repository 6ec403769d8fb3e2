import { setTimeout as pause } from 'node:timers/promises'
import type { Arena } from './engines.ts'
import { generateWorld, writeWorld } from './generate.ts'
import { startOurs } from './processes.ts'

export interface ExportOutcome {
  /** What was asked for: a format with its arguments. */
  readonly asked: string
  readonly seconds: number
  /** Of the file, before compression. */
  readonly bytes: number
  /** Memory of the server's process in bytes: before, and the most while it wrote. */
  readonly before: number
  readonly most: number
}

/** Memory is looked at so often, in milliseconds. */
const interval = 50

/** Writes whole networks in our server, in a process of its own, and looks at its memory meanwhile. */
export async function benchExport(
  arena: Arena,
  relations: number,
  asked: readonly string[],
  onProgress: (what: string) => void,
): Promise<ExportOutcome[]> {
  onProgress(`a world of ${relations.toLocaleString('en')} relations`)
  await arena.clear()
  await writeWorld(arena.store, generateWorld(relations))
  // The embedded graph is one process's at a time.
  await arena.store.close()
  const server = await startOurs(arena.settings)
  try {
    const outcomes: ExportOutcome[] = []
    // The first export makes what is made once.
    for (const one of [asked[0] ?? 'json', ...asked]) {
      onProgress(one)
      outcomes.push(await measure(server.url, one))
    }
    return outcomes.slice(1)
  } finally {
    await server.stop()
  }
}

async function measure(url: URL, asked: string): Promise<ExportOutcome> {
  const before = await readMemory(url)
  let most = before
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      most = Math.max(most, await readMemory(url))
      await pause(interval)
    }
  })()
  const began = performance.now()
  const response = await fetch(new URL(`/export/${asked}`, url), {
    headers: { 'accept-encoding': 'identity' },
  })
  if (!response.ok || !response.body) throw new Error(await response.text())
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.byteLength
  const seconds = (performance.now() - began) / 1_000
  over.abort()
  await watching
  return { asked, seconds, bytes, before, most }
}

/** What the server's process has in memory, as it tells Prometheus; in bytes. */
async function readMemory(url: URL): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  const [, bytes] = /^process_resident_memory_bytes (\S+)$/m.exec(text) ?? []
  if (bytes === undefined) throw new Error('the server does not tell its memory')
  return Number(bytes)
}

export function renderExports(outcomes: readonly ExportOutcome[]): string {
  const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0).padStart(8)
  return [
    'asked for                                   MB   MB/s      RSS before, most, grown by (MB)',
    ...outcomes.map(
      ({ asked, seconds, bytes, before, most }) =>
        `${asked.padEnd(36)} ${megabytes(bytes)} ${(bytes / 1024 ** 2 / seconds).toFixed(1).padStart(6)} ${megabytes(before)} ${megabytes(most)} ${megabytes(most - before)}`,
    ),
  ].join('\n')
}
