/** What the server's process tells Prometheus of its memory, in bytes, and of what it holds open. */
export interface ProcessFigures {
  /** Of the whole process. */
  readonly rss: number
  /** Of JavaScript's objects, those included that nobody needs any more. */
  readonly heap: number
  /** Of buffers. */
  readonly external: number
  /** Files and connections. */
  readonly openFiles: number
  /** Seconds of a processor since it began. */
  readonly processor: number
}

const names = {
  rss: 'process_resident_memory_bytes',
  heap: 'nodejs_heap_size_used_bytes',
  external: 'nodejs_external_memory_bytes',
  openFiles: 'process_open_fds',
  processor: 'process_cpu_seconds_total',
} as const satisfies Record<keyof ProcessFigures, string>

/** The text that Prometheus would be given. @throws when the server does not answer */
export async function readMetrics(url: URL): Promise<string> {
  const response = await fetch(new URL('/metrics', url))
  if (!response.ok) throw new Error(`/metrics answers with ${response.status}`)
  return response.text()
}

/** @throws when the server does not tell one of them */
export async function readProcessFigures(url: URL): Promise<ProcessFigures> {
  const text = await readMetrics(url)
  const read = (name: string) => {
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
    if (value === undefined) throw new Error(`the server does not tell its ${name}`)
    return Number(value)
  }
  return {
    rss: read(names.rss),
    heap: read(names.heap),
    external: read(names.external),
    openFiles: read(names.openFiles),
    processor: read(names.processor),
  }
}
