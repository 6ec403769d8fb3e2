import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { resolvers } from './resolvers/index.ts'

const folder = new URL('../schema/graphql/', import.meta.url)

/** The GraphQL schema of `schema/graphql/` with its resolvers. */
export function createSchema(): GraphQLSchema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return makeExecutableSchema({
    typeDefs: files.sort().map((name) => readFileSync(new URL(name, folder), 'utf8')),
    resolvers,
    resolverValidationOptions: {
      requireResolversToMatchSchema: 'error',
      requireResolversForResolveType: 'ignore',
    },
  })
}
