import { request as httpRequest } from 'node:http'
import type { App } from '../../../api/app.ts'
import { listen, stop } from '../../../api/http/listening.ts'
import { createHttpServer } from '../../../api/http/server.ts'
import { notFound } from '../../../api/http/static-files.ts'

export interface Serving {
  /** Asks and waits for no answer; the result hangs up. */
  ask(query: string): () => void
  stop(): Promise<void>
}

/** The application behind a real server. */
export async function serve(app: App): Promise<Serving> {
  const server = createHttpServer(app, notFound)
  const address = await listen(server, '127.0.0.1', 0)
  return {
    ask(query) {
      const request = httpRequest(new URL('graphql', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      })
      // Hanging up is an error to the one who does it.
      request.on('error', () => {})
      request.end(JSON.stringify({ query }))
      return () => void request.destroy()
    },
    stop: () => stop(server),
  }
}
