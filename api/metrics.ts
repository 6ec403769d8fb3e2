import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { GraphReader, GraphStore } from './graph/store.ts'
import { inTime } from './in-time.ts'

/** What the server counts and times for Prometheus; every duration is in seconds. */
export interface Metrics {
  /** A request was answered. @param route one of a few; never a client's own text. */
  onRequest(route: string, method: string, status: number, seconds: number): void
  /**
   * An operation was answered. @param name one of a few; @param codes of the errors in its answer; @param isKept
   * whether the answer was kept from before
   */
  onOperation(name: string, codes: readonly string[], seconds: number, isKept?: boolean): void
  /** The store with its reads counted and timed. */
  watch(store: GraphStore): GraphStore
  /** What has been counted, in the text format of Prometheus, with what is loaded. */
  render(store: Pick<GraphStore, 'engine' | 'abortable'>): Promise<{ contentType: string; text: string }>
}

/** How long the store may take to tell what is loaded, in milliseconds: Prometheus waits no more than ten seconds. */
const patience = 5_000
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const manyKeys = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500]

/** @param options `process` adds figures of the process itself, which are counted once in a process. */
export function createMetrics({ process }: { readonly process: boolean }): Metrics {
  const register = new Registry()
  const registers = [register]
  if (process) collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'atlas_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: quick,
    registers,
  })
  const operations = new Histogram({
    name: 'atlas_operation_seconds',
    help: 'Time of a GraphQL operation, by its name where it is one of the viewer',
    labelNames: ['operation', 'outcome'],
    buckets: quick,
    registers,
  })
  const errors = new Counter({
    name: 'atlas_errors_total',
    help: 'Errors in answers to GraphQL operations, by their code',
    labelNames: ['code'],
    registers,
  })
  const reads = new Histogram({
    name: 'atlas_store_read_seconds',
    help: 'Time of a read of the graph store',
    labelNames: ['read', 'outcome'],
    buckets: quick,
    registers,
  })
  const keys = new Histogram({
    name: 'atlas_store_read_keys',
    help: 'Keys that one read of the graph store was asked for',
    labelNames: ['read'],
    buckets: manyKeys,
    registers,
  })
  const dataset = new Gauge({
    name: 'atlas_dataset_info',
    help: 'The data set that is loaded; always 1',
    labelNames: ['version', 'state', 'engine'],
    registers,
  })

  function timed<T extends GraphReader>(store: T): T {
    return new Proxy(store, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver)
        if (typeof value !== 'function') return value
        if (name === 'abortable')
          return (signal: AbortSignal) => timed(Reflect.apply(value, target, [signal]))
        if (typeof name !== 'string' || !/^(?:read|count|search)[A-Z]/.test(name)) return value
        return async (...args: unknown[]) => {
          if (Array.isArray(args[0])) keys.observe({ read: name }, args[0].length)
          const stopTimer = reads.startTimer({ read: name })
          let outcome = 'failed'
          try {
            const found: unknown = await Reflect.apply(value, target, args)
            outcome = 'read'
            return found
          } finally {
            stopTimer({ outcome })
          }
        }
      },
    })
  }

  return {
    onRequest: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    onOperation(operation, codes, seconds, isKept = false) {
      const answered = isKept ? 'kept' : 'answered'
      operations.observe({ operation, outcome: codes.length > 0 ? 'failed' : answered }, seconds)
      for (const code of codes) errors.inc({ code })
    },
    watch: timed,
    async render(store) {
      // A store that does not answer has no data set to tell of; what was counted is told all the same.
      const loaded = await inTime(patience, (signal) => store.abortable(signal).readDataset()).catch(
        () => undefined,
      )
      dataset.reset()
      if (loaded) dataset.set({ version: loaded.version, state: loaded.state, engine: store.engine }, 1)
      return { contentType: register.contentType, text: await register.metrics() }
    },
  }
}
