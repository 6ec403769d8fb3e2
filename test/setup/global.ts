import { createServer, type Socket } from 'node:net'
import type { TestProject } from 'vitest/node'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'

/** How test files come by Neo4j: a port that hands it to one of them at a time, or why there is none. */
export type Neo4jForTests = { readonly port: number } | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests
  }
}

/**
 * One Neo4j for the run, started when the first test file asks for it, or the server that
 * ATLAS_TEST_NEO4J_URI names; its data is deleted by the tests. Whoever connects waits for its turn, is told
 * the URI and has the database for itself until it hangs up.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ATLAS_TEST_NEO4J_URI
  const missing = given ? undefined : findMissingTool()
  if (missing && process.env.CI === 'true') throw new Error(missing)
  if (missing) {
    project.provide('neo4j', { missing })
    return async () => undefined
  }

  let started: Promise<LocalServer> | undefined
  const readUri = async () => {
    if (given) return given
    started ??= startLocalNeo4j({ heap: '1g', isShortLived: true })
    return (await started).uri
  }

  let lastTurn: Promise<void> = Promise.resolve()
  const takeTurn = async (socket: Socket) => {
    const hungUp = new Promise<void>((resolve) =>
      socket.once('close', () => resolve()).once('error', () => resolve()),
    )
    const before = lastTurn
    lastTurn = before.then(() => hungUp)
    socket.resume()
    await before
    const answer = await readUri().then(
      (uri) => ({ uri }),
      (error: Error) => ({ error: error.message }),
    )
    if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`)
  }
  const server = createServer((socket) => void takeTurn(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  project.provide('neo4j', { port: typeof address === 'object' && address ? address.port : 0 })

  return async () => {
    server.close()
    await started?.then((neo4j) => neo4j.stop()).catch(() => undefined)
  }
}
