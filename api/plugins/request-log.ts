import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'

const header = 'x-request-id'
const idShape = /^[\w.:-]{1,100}$/

/**
 * Gives every request an id, taken from its header where a proxy gave one, and logs how it went. An error of
 * the server's own carries the id, under which the log has the cause.
 */
export function createRequestLog(logger: Logger): Plugin {
  const requests = new WeakMap<Request, { readonly id: string; readonly began: number }>()
  return {
    onRequest({ request }) {
      const given = request.headers.get(header)
      const id = given && idShape.test(given) ? given : randomUUID()
      requests.set(request, { id, began: performance.now() })
    },
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return
      const requestId = requests.get(request)?.id
      const errors = result.errors.map((error) => {
        if (!(error.originalError && isOurs(error.extensions.code))) return error
        logger.error({ requestId, path: error.path, err: error.originalError }, error.message)
        return new GraphQLError(error.message, { ...error, extensions: { ...error.extensions, requestId } })
      })
      setResult({ ...result, errors })
    },
    onResponse({ request, response }) {
      const known = requests.get(request)
      if (!known) return
      response.headers.set(header, known.id)
      const took = Math.round((performance.now() - known.began) * 10) / 10
      const { pathname } = new URL(request.url)
      logger.info(
        { requestId: known.id, method: request.method, path: pathname, status: response.status, took },
        'request',
      )
    },
  }
}

/** Whether the fault is the server's and not the request's. */
function isOurs(code: unknown): boolean {
  return code === 'INTERNAL' || code === 'STORE_UNAVAILABLE' || code === 'TIMEOUT'
}
