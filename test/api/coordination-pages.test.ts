import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { createActivity } from '../fixtures/builders.ts'
import { forEachEngine } from '../setup/engines.ts'
import { ask, at, createTestApp, list } from './support/ask.ts'
import { made } from './support/world.ts'

/** Many more activities than are tried in one batch, few of which take place on the day. */
const activities = Array.from({ length: 1_300 }, (_, index) => {
  const [from, to] = index % 97 === 0 ? ['2024-01-01', '2024-12-31'] : ['2020-01-01', '2020-12-31']
  return createActivity(`act-${String(index).padStart(4, '0')}`, {
    title: `Hoạt động ${String(index).padStart(4, '0')}`,
    validFrom: from,
    validTo: to,
  })
})
const wanted = activities.filter((_, index) => index % 97 === 0).map(({ id }) => id)

forEachEngine((engine) => {
  let app: App | undefined
  beforeAll(async () => {
    const store = await engine.open()
    await store.prepare()
    await store.write({ nodes: activities })
    app = createTestApp({ store })
  })
  const read = (page: string) =>
    ask(
      made(app),
      `{ coordinations(asOf: "2024-06-01", orderBy: TITLE, ${page}) {
        totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    )
  const ids = (data: unknown) => list(data, 'coordinations.nodes.*.id')
  const info = (data: unknown, name: string) => at(data, `coordinations.pageInfo.${name}`)

  describe('few coordinations among many that do not hold on the day', () => {
    it('fill pages from both ends', async () => {
      const first = await read('first: 10')
      expect(ids(first)).toEqual(wanted.slice(0, 10))
      expect([info(first, 'hasPreviousPage'), info(first, 'hasNextPage')]).toEqual([false, true])
      const rest = await read(`first: 10, after: "${info(first, 'endCursor')}"`)
      expect(ids(rest)).toEqual(wanted.slice(10))
      expect([info(rest, 'hasPreviousPage'), info(rest, 'hasNextPage')]).toEqual([true, false])

      const last = await read('last: 10')
      expect(ids(last)).toEqual(wanted.slice(-10))
      expect([info(last, 'hasPreviousPage'), info(last, 'hasNextPage')]).toEqual([true, false])
      const before = await read(`last: 10, before: "${info(last, 'startCursor')}"`)
      expect(ids(before)).toEqual(wanted.slice(0, -10))
      expect([info(before, 'hasPreviousPage'), info(before, 'hasNextPage')]).toEqual([false, true])
    })

    it('are all counted', async () => {
      expect(at(await read('first: 1'), 'coordinations.totalCount')).toBe(wanted.length)
    })
  })
})
