import { usePersistedOperations as createPersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { OperationNotFound, OperationRefused } from '../errors.ts'
import { knownOperations } from '../operations/generated.ts'

/**
 * Answers the viewer's operations by the hashes of their texts, which is all that it sends; with `only`, no other
 * operation is answered.
 */
export function createKnownOperations(only: boolean): Plugin {
  const toError = (error: Error) => () => new GraphQLError(error.message, { originalError: error })
  const { onParams } = createPersistedOperations({
    allowArbitraryOperations: !only,
    getPersistedOperation: (hash) => knownOperations.get(hash)?.text ?? null,
    customErrors: {
      notFound: toError(new OperationNotFound()),
      persistedQueryOnly: toError(new OperationRefused()),
    },
  })
  return {
    onParams(payload) {
      // What has neither text nor hash, or is no request at all, is told so by Yoga's own checks.
      const { query, extensions } = payload.params ?? {}
      return query || extensions?.persistedQuery ? onParams?.(payload) : undefined
    },
  }
}
