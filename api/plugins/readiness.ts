import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { StoreAccessDenied, StoreUnavailable } from '../graph/errors.ts'
import { schemaVersion } from '../graph/migrations/index.ts'
import type { GraphStore } from '../graph/store.ts'
import { inTime, TooLate } from '../in-time.ts'

/** How long the store may take to tell, in milliseconds: whoever asks wants to know soon whether to send readers. */
const patience = 5_000

/**
 * `/readyz` answers 200 when the store answers and holds a whole data set in the schema of this program, 503 otherwise;
 * it never shows what the database says, which the log has where nobody foresaw it. That the process lives is Yoga's
 * own to tell.
 */
export function createReadiness(store: Pick<GraphStore, 'engine' | 'abortable'>, logger: Logger): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== '/readyz') return
      const { status, ...body } = await readReadiness(store, logger)
      endResponse(toResponse(fetchAPI.Response, status, body))
    },
  }
}

const foreseen = [StoreUnavailable, StoreAccessDenied, TooLate]

async function readReadiness(store: Parameters<typeof createReadiness>[0], logger: Logger) {
  const { engine } = store
  try {
    const [dataset, version] = await inTime(patience, (signal) => {
      const reader = store.abortable(signal)
      return Promise.all([reader.readDataset(), reader.readSchemaVersion()])
    })
    if (!dataset) return { status: 503, ready: false, engine, reason: 'Nothing is loaded: run npm run seed.' }
    if (dataset.state === 'loading')
      return { status: 503, ready: false, engine, reason: 'A data set is being loaded.' }
    if (version !== schemaVersion) return { status: 503, ready: false, engine, reason: toReason(version) }
    return { status: 200, ready: true, engine, version: dataset.version, loadedAt: dataset.loadedAt }
  } catch (error) {
    if (error instanceof Error && foreseen.some((type) => error instanceof type))
      logger.warn({ reason: error.message }, 'not ready')
    else logger.error({ err: error }, 'Whether the server is ready cannot be told.')
    return { status: 503, ready: false, engine, reason: 'The database does not answer.' }
  }
}

function toReason(version: number | undefined): string {
  const versions = `The graph has version ${version} of its schema, and this program reads version ${schemaVersion}`
  return version !== undefined && version > schemaVersion
    ? `${versions}: run the program that loaded it.`
    : `${versions}: run npm run seed.`
}

function toResponse(Response: typeof globalThis.Response, status: number, body: object) {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
