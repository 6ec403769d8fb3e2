import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { run } from '../api/support/program.ts'
import { fixtureRecords, readChecked } from '../seeds/support/records.ts'
import { makeFolder, questions } from './support/atlas.ts'
import { askAll } from './support/load.ts'
import { describeOnNeo4j } from './support/shared-neo4j.ts'

describeOnNeo4j('two servers of one Neo4j', (port) => {
  let views: Awaited<ReturnType<typeof makeFolder>>
  let store: GraphStore
  const servers: Array<ReturnType<typeof run>> = []
  let addresses: URL[]
  beforeAll(async () => {
    views = await makeFolder()
    const uri = `neo4j://127.0.0.1:${port()}`
    store = await openStore({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' })
    const env = { NEO4J_URI: uri, ATLAS_VIEWS: views.folder, ATLAS_STOP_SECONDS: '0' }
    servers.push(run(env), run(env))
    const said = await Promise.all(servers.map((server) => server.said(/GraphQL: \S+graphql\n/)))
    addresses = said.map((text) => new URL(/GraphQL: (\S+)graphql\n/.exec(text)?.[1] ?? ''))
  })
  afterAll(async () => {
    for (const { child } of servers) child.kill()
    await Promise.all(servers.map(({ exited }) => exited))
    await store.close()
    await views.remove()
  })

  const askBoth = () => Promise.all(addresses.map((address) => askAll(address, questions)))

  it('answer the same, and both tell of new data once it is loaded', async () => {
    // Twice, so that both have kept what they answer.
    const [ofOne, ofOther] = [await askBoth(), await askBoth()].flat()
    expect(ofOne).toEqual(ofOther)
    const plan = toPlan(await readChecked(fixtureRecords))
    await loadPlan(store, plan)
    const [first, second] = await askBoth()
    expect(first).toEqual(second)
    expect(first).not.toEqual(ofOne)
    for (const answers of [first, second])
      expect(JSON.stringify(answers?.get('{ dataset { version loadedAt } }'))).toContain(plan.version)
  })

  it('share the views that are saved in one folder', async () => {
    const [one, other] = addresses
    const view = { kind: 'coordination-atlas/view-link', version: 1, query: 'day=2026-11-22', positions: {} }
    const saved = await fetch(new URL('views', one), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(view),
    })
    expect(saved.status).toBe(201)
    const { key } = (await saved.json()) as { key: string }
    const opened = await fetch(new URL(`views/${key}`, other))
    expect([opened.status, await opened.json()]).toEqual([200, view])
  })
})
