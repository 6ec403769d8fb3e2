import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import { neo4j } from '../../../api/graph/neo4j/driver.ts'

/**
 * The peer: the same graph through @neo4j/graphql on Yoga, as its documentation sets it up. The partners
 * are a query of its user's own there, as here.
 */
const typeDefs = `
type Organization @node {
  id: ID!
  name: String!
  kind: String!
  sortKey: String!
  agreements: [Agreement!]! @relationship(type: "PARTY_TO", direction: OUT, properties: "PartyTo")
  partners(first: Int!): [Partner!]! @cypher(
    statement: """
    MATCH (this)-[own:PARTY_TO]->(c:Agreement)<-[r:PARTY_TO]-(other:Organization)
    WHERE other <> this AND NOT own.role IN ['WITNESS', 'SUPERIOR'] AND NOT r.role IN ['WITNESS', 'SUPERIOR']
    WITH other, count(DISTINCT c) AS weight ORDER BY weight DESC, other.id LIMIT $first
    RETURN { id: other.id, name: other.name, weight: weight } AS partner
    """
    columnName: "partner"
  )
}
type Agreement @node {
  id: ID!
  title: String!
  newestKey: String!
  parties: [Organization!]! @relationship(type: "PARTY_TO", direction: IN, properties: "PartyTo")
}
type PartyTo @relationshipProperties {
  role: String!
}
type Partner {
  id: ID!
  name: String!
  weight: Int!
}
`

const uri = process.env.NEO4J_URI
if (!uri) throw new Error('NEO4J_URI is not set: the peer runs on Neo4j alone.')
const driver = neo4j.driver(uri)
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GT: true } } },
}).getSchema()
const yoga = createYoga({
  schema,
  logging: false,
  context: { executionContext: driver, sessionConfig: { database: 'neo4j' } },
})
const server = createServer(yoga).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`GraphQL: http://127.0.0.1:${port}/graphql`)
})
process.once('SIGTERM', async () => {
  server.close()
  server.closeAllConnections()
  await driver.close()
})
