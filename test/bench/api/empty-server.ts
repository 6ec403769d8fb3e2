import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSchema, createYoga } from 'graphql-yoga'

/** What Yoga itself takes: a server that answers without reading anything. */
const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { nothing: Boolean }',
    resolvers: { Query: { nothing: () => null } },
  }),
  logging: false,
})
const server = createServer(yoga).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`GraphQL: http://127.0.0.1:${port}/graphql`)
})
process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
})
