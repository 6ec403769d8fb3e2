import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import type { CypherEngine, EngineName, Row, Statement } from '../../api/graph/engine.ts'
import { StoreTooNew } from '../../api/graph/errors.ts'
import { migrations, schemaVersion } from '../../api/graph/migrations/index.ts'
import { migrate, readSchemaVersion } from '../../api/graph/migrations/migrate.ts'
import type { Migration } from '../../api/graph/migrations/migration.ts'
import { loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { fixtureRecords, readChecked } from '../seeds/support/records.ts'
import { forEachEngine } from '../setup/engines.ts'

/**
 * What the loader of the first release sent to each engine for the records in test/fixtures/records as they were then:
 * written down from a run of the commit "Open with a sentence, a picture and two commands".
 */
const firstRelease: {
  readonly prepare: Readonly<Record<EngineName, readonly string[]>>
  readonly transactions: ReadonlyArray<readonly Statement[]>
} = JSON.parse(readFileSync('test/fixtures/first-release.json', 'utf8'))

const plan = toPlan(await readChecked(fixtureRecords))
const now = () => new Date('2026-01-02T03:04:05Z')

async function writeFirstRelease(engine: CypherEngine): Promise<void> {
  for (const text of firstRelease.prepare[engine.name]) await engine.write([{ text }])
  for (const statements of firstRelease.transactions) await engine.write(statements)
}

/** Everything in the graph as the engine tells it: labels and properties, those for queries alone among them. */
async function readEverything(engine: CypherEngine): Promise<{ nodes: Row[]; relations: Row[] }> {
  const byId = (a: Row, b: Row) => (String(a.id) < String(b.id) ? -1 : 1)
  const nodes = await engine.read({
    text: 'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties',
  })
  const relations = await engine.read({
    text: `MATCH (a)-[r]->(b)
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`,
  })
  const inOrder = nodes.map((row) => ({ ...row, labels: [...(row.labels as readonly string[])].sort() }))
  return { nodes: inOrder.sort(byId), relations: relations.sort(byId) }
}

async function readIndexNames(engine: CypherEngine): Promise<string[]> {
  const rows = await engine.read({ text: 'SHOW INDEXES' })
  return rows.map(({ name }) => String(name)).filter((name) => name.startsWith('atlas_'))
}

const versionOf = (engine: CypherEngine) => readSchemaVersion(engine)
const stateOf = async (engine: CypherEngine) => (await createStore(engine).readDataset())?.state

/** Steps that each count their runs in the graph; the one named fails half-way as often as it is told to. */
function countingSteps(count: number, failing?: { readonly step: number; times: number }): Migration[] {
  return Array.from({ length: count }, (_, index) => ({
    does: `counted ${index + 1}`,
    async run(engine) {
      const add = (what: string): Statement => ({
        text: `MERGE (n:Tally {id: 'tally'}) SET n.${what} = coalesce(n.${what}, '') + $step`,
        parameters: { step: String(index + 1) },
      })
      await engine.write([add('begun')])
      if (failing?.step === index + 1 && failing.times-- > 0) throw new Error('the line was cut')
      await engine.write([add('ended')])
    },
  }))
}

async function readTally(engine: CypherEngine): Promise<Row | undefined> {
  const [row] = await engine.read({
    text: `MATCH (n:Tally) RETURN n.begun AS begun, n.ended AS ended`,
  })
  return row
}

forEachEngine(({ openEngine }) => {
  let engine: CypherEngine
  beforeEach(async () => {
    engine = await openEngine()
  })

  describe('a graph of the first release', () => {
    it('is the same after a load as one that was loaded into an empty store', async () => {
      await loadPlan(createStore(engine), plan, { now })
      const [fresh, indexes] = [await readEverything(engine), await readIndexNames(engine)]

      const old = await openEngine()
      await writeFirstRelease(old)
      expect(await readEverything(old)).not.toEqual(fresh)
      const said: Array<[string, number]> = []
      await loadPlan(createStore(old), plan, { now, onMigrated: (...step) => said.push(step) })
      expect(await readEverything(old)).toEqual(fresh)
      expect((await readIndexNames(old)).sort()).toEqual(indexes.sort())
      expect(said).toEqual(migrations.map(({ does }, index) => [does, index + 1]))
    })

    it('tells that it has no version, and is not taken for whole until it was loaded', async () => {
      await writeFirstRelease(engine)
      expect([await versionOf(engine), await stateOf(engine)]).toEqual([0, 'ready'])
      await migrate(engine)
      expect([await versionOf(engine), await stateOf(engine)]).toEqual([schemaVersion, 'loading'])
      await loadPlan(createStore(engine), plan)
      expect([await versionOf(engine), await stateOf(engine)]).toEqual([schemaVersion, 'ready'])
    })
  })

  describe('the steps', () => {
    it('are not run where nothing is loaded, which gets the version of the program', async () => {
      await migrate(engine, undefined, countingSteps(2))
      expect(await readTally(engine)).toBeUndefined()
      expect(await versionOf(engine)).toBeUndefined()
      await loadPlan(createStore(engine), plan)
      expect(await versionOf(engine)).toBe(schemaVersion)
    })

    it('are run once, in order, from release to release', async () => {
      await writeFirstRelease(engine)
      await migrate(engine, undefined, countingSteps(2))
      await migrate(engine, undefined, countingSteps(2))
      expect(await readTally(engine)).toEqual({ begun: '12', ended: '12' })
      const said: number[] = []
      await migrate(engine, (_, version) => said.push(version), countingSteps(4))
      expect(await readTally(engine)).toEqual({ begun: '1234', ended: '1234' })
      expect(said).toEqual([3, 4])
    })

    it('leave the load that follows to read the digest of every row', async () => {
      const store = createStore(engine)
      await loadPlan(store, plan)
      expect((await store.readDataset())?.digests).toHaveLength(plan.counts.length)
      await migrate(engine, undefined, countingSteps(schemaVersion + 1))
      expect((await store.readDataset())?.digests).toBeUndefined()
    })

    it('go on with the one that was cut off', async () => {
      await writeFirstRelease(engine)
      const steps = countingSteps(3, { step: 2, times: 2 })
      for (const _ of [1, 2]) {
        await expect(migrate(engine, undefined, steps)).rejects.toThrow('the line was cut')
        expect([await versionOf(engine), await stateOf(engine)]).toEqual([1, 'loading'])
      }
      await migrate(engine, undefined, steps)
      expect(await readTally(engine)).toEqual({ begun: '12223', ended: '123' })
      expect(await versionOf(engine)).toBe(3)
    })
  })

  it('leaves a graph of a newer program as it is, and says so', async () => {
    await loadPlan(createStore(engine), plan, { now })
    const newer = { text: `MATCH (n:Dataset) SET n.schemaVersion = ${schemaVersion + 1}` }
    await engine.write([newer])
    const before = await readEverything(engine)
    const failure = await loadPlan(createStore(engine), toPlan([])).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StoreTooNew)
    expect(String(failure)).toMatch(
      new RegExp(`version ${schemaVersion + 1} of its schema.*up to ${schemaVersion}: run`),
    )
    expect(await readEverything(engine)).toEqual(before)
  })
})
