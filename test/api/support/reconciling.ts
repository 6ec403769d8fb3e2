import { z } from 'zod'
import type { GraphStore } from '../../../api/graph/store.ts'
import { createReconciliation, type ReconciliationParts } from '../../../api/reconcile/route.ts'
import { createRouteServer, createTestContexts, quiet } from './route.ts'

const type = z.strictObject({ id: z.string(), name: z.string() })
const candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.array(type),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z.array(z.strictObject({ id: z.string(), value: z.union([z.number(), z.boolean()]) })),
})
export const results = z.record(z.string(), z.strictObject({ result: z.array(candidate) }))

type Query = Record<string, unknown>

/** Serves the reconciliation of a store, over HTTP, until the end of the suite. */
export function createReconcileServer(store: () => GraphStore) {
  const serve = createRouteServer()
  return async (parts: Partial<ReconciliationParts> = {}, from: GraphStore = store()) => {
    const contexts = createTestContexts(from)
    const answer = createReconciliation({ contexts, origins: [], proxies: 0, logger: quiet, ...parts })
    const address = await serve([{ path: '/reconcile', answer }])
    const get = (path: string, init?: RequestInit) => fetch(new URL(path, address), init)
    const form = (fields: Record<string, unknown>, path = '/reconcile') =>
      get(path, {
        method: 'POST',
        body: new URLSearchParams(
          Object.entries(fields).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ),
      })
    const match = async (queries: Record<string, Query>) =>
      results.parse(await (await form({ queries })).json())
    const one = async (query: Query) => (await match({ q: query })).q?.result ?? []
    return { address, get, form, match, one }
  }
}
