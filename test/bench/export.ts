import { setTimeout as pause } from 'node:timers/promises'
import { startOurs } from './api/processes.ts'
import { addEngines, type Bench, type OnEngines, onEngines, toCount } from './bench.ts'
import type { Arena } from './engines.ts'
import type { Figure, Table } from './figures.ts'
import { createWorld } from './world/world.ts'
import { writeWorld } from './world/write.ts'

interface ExportOutcome {
  /** What was asked for: a format with its arguments. */
  readonly asked: string
  readonly seconds: number
  /** Of the file, before compression. */
  readonly bytes: number
  /** Memory of the server's process in bytes: before, and the most while it wrote. */
  readonly before: number
  readonly most: number
  /** For how long nothing else was answered at most, in milliseconds. */
  readonly longestGap: number
}

/** What the server's process tells of itself. */
interface Seen {
  /** Memory in bytes. */
  readonly memory: number
  /** The longest gap of its event loop since it was last asked, in seconds. */
  readonly gap: number
}

/** The process is looked at so often, in milliseconds. */
const interval = 50

/** Writes whole networks in our server, in a process of its own, and looks at its memory and its event loop meanwhile. */
async function measureExports(
  arena: Arena,
  relations: number,
  asked: readonly string[],
  onProgress: (what: string) => void,
): Promise<ExportOutcome[]> {
  onProgress(`a world of ${relations.toLocaleString('en')} relations`)
  await arena.clear()
  await writeWorld(arena.store, createWorld(relations))
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
  const { memory: before } = await look(url)
  let most = before
  let longestGap = 0
  const take = ({ memory, gap }: Seen) => {
    most = Math.max(most, memory)
    longestGap = Math.max(longestGap, gap * 1_000)
  }
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      take(await look(url))
      await pause(interval)
    }
  })()
  watching.catch(() => {})
  try {
    const began = performance.now()
    const bytes = await readWhole(new URL(`/export/${asked}`, url))
    const seconds = (performance.now() - began) / 1_000
    over.abort()
    await watching
    // The last gap ends when the file is there.
    take(await look(url))
    return { asked, seconds, bytes, before, most, longestGap }
  } catch (error) {
    over.abort()
    // What went wrong first is told.
    await watching.catch(() => {})
    throw error
  }
}

/** Reads the file to its end, and tells its bytes. */
async function readWhole(address: URL): Promise<number> {
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok || !response.body) throw new Error(await response.text())
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.byteLength
  return bytes
}

/** What the server's process tells Prometheus. */
async function look(url: URL): Promise<Seen> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  const read = (name: string) => {
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? []
    if (value === undefined) throw new Error(`the server does not tell its ${name}`)
    return Number(value)
  }
  return { memory: read('process_resident_memory_bytes'), gap: read('nodejs_eventloop_lag_max_seconds') }
}

function toTable(outcomes: readonly ExportOutcome[]): Table {
  const megabytes = (bytes: number) => bytes / 1024 ** 2
  return {
    title: 'export',
    figures: outcomes.flatMap(({ asked, seconds, bytes, before, most, longestGap }): Figure[] => [
      {
        what: `${asked}, a second`,
        sides: { ours: megabytes(bytes) / seconds, size: megabytes(bytes) },
        unit: 'MB',
      },
      { what: `${asked}, memory`, sides: { ours: megabytes(most), before: megabytes(before) }, unit: 'MB' },
      { what: `${asked}, longest gap`, sides: { ours: longestGap }, unit: 'ms' },
    ]),
  }
}

interface ExportOptions extends OnEngines {
  readonly relations: number
  readonly only: string
}

/** Whole networks as files. */
export const exportBench: Bench = {
  name: 'export',
  description: 'whole networks as files, with the memory of the server while it writes them',
  small: ['--engine', 'embedded', '--relations', '15000', '--only', 'graphml json csv'],
  addOptions: (command) =>
    addEngines(command)
      .option('--relations <count>', 'size of the generated world', toCount, 70_000)
      .option(
        '--only <asked>',
        'formats with their arguments, with spaces between them',
        'graphml gexf json csv cypher json?projection=ACTORS',
      ),
  run: ({ relations, only, ...engines }: ExportOptions, say) =>
    onEngines(engines, say, async (arena) => [
      toTable(await measureExports(arena, relations, only.split(' '), say)),
    ]),
}
