import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parameters } from '../../api/export/parameters.ts'
import { properties } from '../../api/reconcile/properties.ts'
import { createReconciliation } from '../../api/reconcile/route.ts'
import { createExportServer } from './support/exports.ts'
import { createRouteServer, createTestContexts, quiet } from './support/route.ts'
import { describeApi } from './support/world.ts'

const runs = Number(process.env.ATLAS_FUZZ_RUNS ?? 150)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'org-don-suoi-dan',
    'agr-ket-nghia-2022',
    'unit-huyen-thac-bac',
    'area-an-ninh',
    '2025-12-31',
    'ACTORS',
    'PLAN',
    'INFERRED',
    'IN_FORCE',
    '3',
    'true',
    'coordinations',
    'Bản Sương',
    '',
  ),
)

describeApi((_, store) => {
  const serveExports = createExportServer()
  const serve = createRouteServer()

  describe('whatever is sent to', () => {
    it('the exports is answered or refused, and never fails', async () => {
      const { get } = await serveExports(store())
      const name = fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...parameters.map((one) => one.name)) },
        { weight: 1, arbitrary: text },
      )
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(name, text), { maxLength: 4 }), async (pairs) => {
          const response = await get(`json?${new URLSearchParams(pairs)}`)
          const body = await response.text()
          expect([200, 400, 404], `${new URLSearchParams(pairs)}: ${body.slice(0, 200)}`).toContain(
            response.status,
          )
          if (response.status === 200) JSON.parse(body)
        }),
        { numRuns: runs },
      )
    })

    it('the reconciliation service is answered or refused, and never fails', async () => {
      const contexts = createTestContexts(store())
      const answer = createReconciliation({ contexts, origins: [], proxies: 0, logger: quiet })
      const address = await serve([{ path: '/reconcile', answer }])
      const property = fc.constantFrom(...properties.map(({ id }) => id))
      const query = fc.record(
        {
          query: text,
          type: fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.constant('COMMUNE')),
          limit: fc.oneof(fc.integer(), fc.constant(3)),
          properties: fc.array(fc.record({ pid: property, v: fc.oneof(text, fc.array(text), fc.double()) }), {
            maxLength: 2,
          }),
        },
        { requiredKeys: ['query'] },
      )
      const body = fc.oneof(
        fc.record({
          queries: fc.dictionary(fc.string(), query, { maxKeys: 3 }).map((all) => JSON.stringify(all)),
        }),
        fc.record({
          extend: fc
            .record({ ids: fc.array(text), properties: fc.array(fc.record({ id: property })) })
            .map((all) => JSON.stringify(all)),
        }),
        fc.record({ queries: fc.json() }),
        fc.record({ extend: fc.json() }),
      )
      await fc.assert(
        fc.asyncProperty(body, async (fields) => {
          const response = await fetch(new URL('/reconcile', address), {
            method: 'POST',
            body: new URLSearchParams(fields as unknown as Record<string, string>),
          })
          const told = await response.text()
          expect([200, 400, 413], `${JSON.stringify(fields)}: ${told.slice(0, 200)}`).toContain(
            response.status,
          )
          if (response.status === 200) JSON.parse(told)
        }),
        { numRuns: runs },
      )
    })
  })
})
