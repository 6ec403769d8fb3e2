import { randomUUID } from 'node:crypto'
import { GraphQLError, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { FactsOf } from './request-facts.ts'

const header = 'x-request-id'
const idShape = /^[\w.:-]{1,100}$/
const longestName = 100

/**
 * Gives every request an id, taken from its header where a proxy gave one, and logs how it went: which operation,
 * what it cost, how long it took and whether the client was gone by then. An error of the server's own carries
 * the id, under which the log has the cause.
 */
export function createRequestLog(logger: Logger, factsOf: FactsOf): Plugin {
  const ids = new WeakMap<Request, string>()
  return {
    onRequest({ request }) {
      ids.set(request, toRequestId(request.headers.get(header)))
      factsOf(request)
    },
    onExecute({ args: { document, operationName, contextValue } }) {
      const name = getOperationAST(document, operationName)?.name?.value
      factsOf(contextValue.request).operation = name?.slice(0, longestName)
    },
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return
      const requestId = ids.get(request)
      const errors = result.errors.map((error) => {
        if (!(error.originalError && isOurs(error.extensions.code))) return error
        logger.error({ requestId, path: error.path, err: error.originalError }, error.message)
        return new GraphQLError(error.message, { ...error, extensions: { ...error.extensions, requestId } })
      })
      setResult({ ...result, errors })
    },
    onResponse({ request, response }) {
      const requestId = ids.get(request)
      if (!requestId) return
      response.headers.set(header, requestId)
      const { began, operation, cost, isKept: kept } = factsOf(request)
      const took = Math.round((performance.now() - began) * 10) / 10
      const { method, url, signal } = request
      const { pathname: path } = new URL(url)
      const gone = signal.aborted || undefined
      logger.info(
        { requestId, method, path, status: response.status, operation, cost, kept, took, gone },
        'request',
      )
    },
  }
}

/** The id that a proxy gave, where it has the shape of one, or a new one. */
export function toRequestId(given: string | null | undefined): string {
  return given && idShape.test(given) ? given : randomUUID()
}

/** Whether the fault is the server's and not the request's. */
function isOurs(code: unknown): boolean {
  return code === 'INTERNAL' || code === 'STORE_UNAVAILABLE' || code === 'TIMEOUT'
}
