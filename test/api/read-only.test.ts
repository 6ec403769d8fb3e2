import { Agent, METHODS, request } from 'node:http'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import type { Running } from '../../api/start.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { createWholeServers } from './support/whole-server.ts'

const view = JSON.stringify({
  kind: 'coordination-atlas/view-link',
  version: 1,
  query: 'day=2026-11-22',
  positions: {},
})
/** What somebody would send who wants to change something. */
const bodies: ReadonlyArray<readonly [type: string, body: string]> = [
  ['application/json', view],
  ['application/json', '{"query":"mutation { write(id: \\"org-doan-999\\") { id } }"}'],
  [
    'application/json',
    '{"query":"{ dataset { version } }","variables":{"id":"org-doan-999","name":"other"}}',
  ],
  ['application/x-www-form-urlencoded', 'query=mutation%7Bdelete%7D&extend=%7B%7D&queries=%7B%7D'],
  ['text/plain', 'MATCH (n) DETACH DELETE n'],
]
const paths = [
  ...['/', '/index.html', '/assets/main.js', '/organization/org-doan-999'],
  ...['/graphql', '/graphql/org-doan-999', '/healthz', '/readyz', '/metrics'],
  ...['/export', '/export/json', '/export/cypher', '/export/neo4j'],
  ...['/reconcile', '/reconcile/en', '/reconcile/suggest/entity', '/reconcile/preview', '/reconcile/view'],
  ...['/views', '/views/', '/views/abcdefghjk', '/views/../views'],
]
const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** All that is in the store, each with the digest of what it says. */
async function readAll(store: GraphStore): Promise<unknown> {
  const nodes = nodeTypeNames.map(async (type) => [type, [...(await store.readNodeDigests(type))].sort()])
  const relations = relationTypeNames.map(async (type) => [
    type,
    [...(await store.readRelationDigests(type))].sort(),
  ])
  return [await store.readDataset(), await Promise.all(nodes), await Promise.all(relations)]
}

describe('over HTTP', () => {
  const startWhole = createWholeServers()
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  let server: Running
  beforeAll(async () => {
    server = await startWhole({ ATLAS_GRAPHIQL: 'on' })
  })
  const send = (method: string, path: string, [type, body]: readonly [string, string]) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = server.address
      const headers = withBody.has(method)
        ? { 'content-type': type, 'content-length': Buffer.byteLength(body) }
        : { 'graphql-require-preflight': '1' }
      const asked = request({ hostname, port, path, method, headers, agent }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0))
      })
      asked.once('error', reject).end(withBody.has(method) ? body : undefined)
    })

  it('nothing changes the graph, by any method at any address; saving a view is the only thing that makes any', async () => {
    const { store } = server
    const before = await readAll(store)
    const writers = [vi.spyOn(store, 'write'), vi.spyOn(store, 'prepare')]
    const made: string[] = []
    const accepted = new Set<string>()
    for (const method of METHODS.filter((name) => name !== 'CONNECT')) {
      const sent = paths.flatMap((path) =>
        (withBody.has(method) ? bodies : bodies.slice(0, 1)).map(async (body) => {
          const status = await send(method, path, body)
          if (status === 201) made.push(`${method} ${path}`)
          if (status < 400 && withBody.has(method)) accepted.add(`${method} ${path}`)
          expect(status, `${method} ${path}`).not.toBe(500)
        }),
      )
      await Promise.all(sent)
    }
    expect([...new Set(made)].sort()).toEqual(['POST /views', 'POST /views/', 'POST /views/../views'])
    // Health is told whatever the method; every other address takes POST for asking, and nothing else with a body.
    const taking = [...accepted].filter((one) => !/ \/(?:healthz|readyz)$/.test(one))
    expect(taking.every((one) => /^POST \/(?:graphql|reconcile|views)(?:\/|$)/.test(one))).toBe(true)
    expect(taking).toContain('POST /graphql')
    for (const writer of writers) expect(writer).not.toHaveBeenCalled()
    expect(await readAll(store)).toEqual(before)
    agent.destroy()
  })
})
