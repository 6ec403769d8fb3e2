import type { Plugin } from 'graphql-yoga'
import type { GraphStore } from '../graph/store.ts'
import type { Metrics } from '../metrics.ts'
import { knownOperations } from '../operations/generated.ts'
import type { FactsOf } from './request-facts.ts'

const knownNames: ReadonlySet<string> = new Set([...knownOperations.values()].map(({ name }) => name))

/** Serves `/metrics`, and counts operations, their durations and their errors. */
export function createMetricsPlugin(
  metrics: Metrics,
  store: Pick<GraphStore, 'engine' | 'abortable'>,
  factsOf: FactsOf,
): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== '/metrics') return
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const refusal = `${request.method} is no method of this address: ask with GET.\n`
        return endResponse(new fetchAPI.Response(refusal, { status: 405, headers: { allow: 'GET, HEAD' } }))
      }
      const { contentType, text } = await metrics.render(store)
      const headers = { 'content-type': contentType, 'cache-control': 'no-store' }
      endResponse(new fetchAPI.Response(text, { headers }))
    },
    onResultProcess({ request, result }) {
      const { operation = '', began, isKept } = factsOf(request)
      const errors = !Array.isArray(result) && 'errors' in result ? (result.errors ?? []) : []
      metrics.onOperation(
        // A name that a client makes up would be a series of its own for ever.
        knownNames.has(operation) ? operation : 'other',
        errors.map(({ extensions }) => String(extensions.code)),
        (performance.now() - began) / 1_000,
        isKept,
      )
    },
  }
}
