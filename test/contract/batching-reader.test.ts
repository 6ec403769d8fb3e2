import { beforeAll, expect, it } from 'vitest'
import { createBatchingReader } from '../../api/graph/batching-reader.ts'
import { createStore } from '../../api/graph/create-store.ts'
import type { GraphReader } from '../../api/graph/store.ts'
import { toId } from '../../schema/ids.ts'
import { toDay } from '../../schema/partial-date.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

forEachEngine((engine) => {
  let direct: GraphReader
  let batching: GraphReader
  let reads = 0
  const organizations = smallWorld.nodes.filter(({ type }) => type === 'Organization').map(({ id }) => id)
  const countReads = async (action: () => Promise<unknown>) => {
    const before = reads
    await action()
    return reads - before
  }
  beforeAll(async () => {
    const cypher = await engine.openEngine()
    const store = createStore({
      ...cypher,
      read: (statement, signal) => {
        reads++
        return cypher.read(statement, signal)
      },
    })
    await loadSmallWorld(store)
    direct = store
    batching = createBatchingReader(store)
  })

  it('answers as the store does', async () => {
    const query = { types: ['PARTY_TO', 'GOVERNS'], direction: 'out', first: 2 } as const
    expect(await batching.readNodes(organizations)).toEqual(await direct.readNodes(organizations))
    expect(await batching.readHomes(organizations)).toEqual(await direct.readHomes(organizations))
    expect(await batching.readRelations(organizations, query)).toEqual(
      await direct.readRelations(organizations, query),
    )
    expect(await batching.countRelations(organizations, query)).toEqual(
      await direct.countRelations(organizations, query),
    )
    expect(await batching.countOrganizations({})).toBe(organizations.length)
  })

  it('reads once what many ask for at the same time', async () => {
    const query = { types: ['PARTY_TO'], direction: 'out' } as const
    expect(await countReads(() => Promise.all(organizations.map((id) => batching.readNodes([id]))))).toBe(1)
    expect(
      await countReads(() => Promise.all(organizations.map((id) => batching.readRelations([id], query)))),
    ).toBe(1)
  })

  it('keeps questions that differ in any argument apart', async () => {
    const id = toId('org-don-ban-suong')
    const query = { types: ['SUBORDINATE_TO'], direction: 'out' } as const
    const [then, now, none, all] = await Promise.all([
      batching.countRelations([id], { ...query, validOn: toDay('2020-01-01') }),
      batching.countRelations([id], { ...query, validOn: toDay('2024-01-01') }),
      batching.countRelations([id], { ...query, direction: 'in' }),
      batching.countRelations([id], { ...query, types: ['SUBORDINATE_TO', 'PARTY_TO'] }),
    ])
    expect([then, now, none, all].map((counts) => counts?.get(id))).toEqual([1, 0, 0, 3])
  })
})
