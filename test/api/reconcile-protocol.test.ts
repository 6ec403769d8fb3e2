import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { properties } from '../../api/reconcile/properties.ts'
import { createReconciliation } from '../../api/reconcile/route.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { createRouteServer, createTestContexts, quiet } from './support/route.ts'
import { describeApi } from './support/world.ts'

/** The answers of the Reconciliation API 0.2 as its specification has them, and nothing besides. */

const named = z.strictObject({ id: z.string(), name: z.string() })
const described = named.extend({ description: z.string().optional() })
const withId = z.string().regex(/\{\{id\}\}/)
const service = z.strictObject({ service_url: z.url(), service_path: z.string().startsWith('/') })
const manifest = z.strictObject({
  versions: z.array(z.string()).refine((all) => all.includes('0.2')),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  documentation: z.url(),
  defaultTypes: z.array(described).refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  view: z.strictObject({ url: withId }),
  preview: z.strictObject({ url: withId, width: z.int(), height: z.int() }),
  suggest: z.strictObject({ entity: service, type: service, property: service }),
  extend: z.strictObject({ propose_properties: service, property_settings: z.array(z.never()) }),
  // Of later versions, which clients of 0.2 pass over.
  batchSize: z.int(),
})
const dateTime =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d\d:\d\d)?$/
const value = z.union([
  described,
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ date: z.string().regex(dateTime) }),
])
const extension = z.strictObject({
  meta: z.array(named),
  rows: z.record(z.string(), z.record(z.string(), z.array(value))),
})
const results = z.record(
  z.string(),
  z.strictObject({
    result: z.array(
      described.extend({
        type: z.array(named),
        score: z.number(),
        match: z.boolean(),
        features: z.array(z.strictObject({ id: z.string(), value: z.union([z.number(), z.boolean()]) })),
      }),
    ),
  }),
)
const suggestedEntities = z.strictObject({
  result: z.array(described.extend({ notable: z.array(named) })).min(1),
})
const suggested = z.strictObject({ result: z.array(described).min(1) })
const proposed = z.strictObject({
  type: z.string(),
  limit: z.number(),
  properties: z.array(described).min(1),
})

const actors = smallWorld.nodes.filter(({ type }) => type === 'Organization' || type === 'AdministrativeUnit')

describeApi((_, store) => {
  const serve = createRouteServer()
  async function open() {
    const contexts = createTestContexts(store())
    const answer = createReconciliation({ contexts, origins: [], proxies: 0, logger: quiet })
    const address = await serve([{ path: '/reconcile', answer }])
    return async (path: string, fields?: Readonly<Record<string, unknown>>): Promise<unknown> => {
      const body =
        fields &&
        new URLSearchParams(Object.entries(fields).map(([name, one]) => [name, JSON.stringify(one)]))
      const response = await fetch(new URL(path, address), { method: body ? 'POST' : 'GET', body })
      expect(response.status, path).toBe(200)
      return response.json()
    }
  }

  describe.each(['/reconcile', '/reconcile/en'])('the protocol of reconciliation at %s', (at) => {
    it('has the form of the manifest', async () => {
      const ask = await open()
      manifest.parse(await ask(at))
    })

    it('has the form of values, for every property of every actor', async () => {
      const ask = await open()
      const asked = properties.filter(({ read }) => read).map(({ id }) => ({ id }))
      const ids = actors.map(({ id }) => id)
      const { rows } = extension.parse(await ask(at, { extend: { ids, properties: asked } }))
      const told = new Set(
        Object.values(rows).flatMap((row) =>
          Object.entries(row).flatMap(([id, values]) => (values.length > 0 ? [id] : [])),
        ),
      )
      expect([...told].sort()).toEqual(asked.map(({ id }) => id).sort())
    })

    it('has the form of results, with and without properties', async () => {
      const ask = await open()
      const names = actors.slice(0, 20).map(({ properties: { name } }, index) => {
        const query = { query: String(name), limit: 3 }
        return [`q${index}`, index % 2 ? { ...query, properties: [{ pid: 'unnamed', v: 'false' }] } : query]
      })
      const found = results.parse(await ask(at, { queries: Object.fromEntries(names) }))
      for (const [key, { result }] of Object.entries(found)) expect(result.length, key).toBeGreaterThan(0)
      expect(
        Object.values(found).flatMap(({ result }) => result.flatMap((one) => one.features)),
      ).toContainEqual({
        id: 'unnamed',
        value: true,
      })
    })

    it('has the form of what is suggested and proposed', async () => {
      const ask = await open()
      suggestedEntities.parse(await ask(`${at}/suggest/entity?prefix=don`))
      suggested.parse(await ask(`${at}/suggest/type?prefix=b`))
      suggested.parse(await ask(`${at}/suggest/property?prefix=`))
      proposed.parse(await ask(`${at}/properties?type=BORDER_GUARD_POST&limit=5`))
    })
  })
})
