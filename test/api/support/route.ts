import type { Server } from 'node:http'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { App } from '../../../api/app.ts'
import { type Contexts, createContexts } from '../../../api/contexts.ts'
import { createDocuments } from '../../../api/documents.ts'
import type { GraphStore } from '../../../api/graph/store.ts'
import { listen, stop } from '../../../api/http/listening.ts'
import { createHttpServer, type HttpOptions, type Route } from '../../../api/http/server.ts'
import { notFound } from '../../../api/http/static-files.ts'
import { today } from './ask.ts'

export const quiet = pino({ level: 'silent' })

/** What requests read the store with, on the day of these tests. */
export function createTestContexts(store: GraphStore): Contexts {
  const now = () => new Date(`${today}T05:00:00Z`)
  return createContexts({ store, documents: createDocuments(undefined), now })
}

/** Serves routes over HTTP until the end of the suite, in front of an application that knows nothing. */
export function createRouteServer(): (routes: readonly Route[], options?: HttpOptions) => Promise<URL> {
  const servers: Server[] = []
  afterAll(() => Promise.all(servers.map((server) => stop(server, 0))))
  return async (routes, options = {}) => {
    const server = createHttpServer(notFound as unknown as App, notFound, { ...options, routes })
    servers.push(server)
    return listen(server, '127.0.0.1', 0)
  }
}
