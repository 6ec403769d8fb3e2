import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import type { Running } from '../../api/start.ts'
import { type LoadOptions, loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { readGraph } from '../seeds/support/graph.ts'
import { fixtureRecords, readChecked } from '../seeds/support/records.ts'
import { fill, questions, startAtlas } from './support/atlas.ts'
import { type Cluster, type Member, startCluster } from './support/cluster.ts'
import { askAll, startLoad } from './support/load.ts'
import { describeOnNeo4j } from './support/shared-neo4j.ts'

describeOnNeo4j('several addresses of one database', (port) => {
  let cluster: Cluster
  let a: Member
  let b: Member
  let c: Member
  beforeEach(async () => {
    await fill(`bolt://127.0.0.1:${port()}`)
    cluster = await startCluster(port(), 3)
    const [first, second, third] = cluster.members
    if (!first || !second || !third) throw new Error('there are three members')
    ;[a, b, c] = [first, second, third]
    cluster.name({ READ: [b, c], WRITE: [a], ROUTE: [a, b, c] })
  })
  afterEach(() => cluster.close())

  describe('readers', () => {
    let atlas: Running
    let answers: ReadonlyMap<string, unknown>
    beforeEach(async () => {
      atlas = await startAtlas(cluster.uri)
      answers = await askAll(atlas.address, questions)
    })
    afterEach(() => atlas.stop())

    it('share the reads, of which the writer has none', async () => {
      const load = startLoad(atlas.address, answers)
      const before = [b.answerCount(), c.answerCount()] as const
      await load.rightAgain(4)
      expect((await load.stopInOrder()).failed).toEqual({})
      const [ofB, ofC] = [b.answerCount() - before[0], c.answerCount() - before[1]]
      expect(Math.min(ofB, ofC)).toBeGreaterThan(Math.max(ofB, ofC) / 10)
      expect(a.sent()).not.toContain('MATCH')
    })

    it('that go away leave their reads to the others, of which no client learns', async () => {
      const load = startLoad(atlas.address, answers)
      await load.rightAgain()
      for (let times = 0; times < 3; times++) {
        await b.refuse()
        b.cut()
        cluster.name({ READ: [c], WRITE: [a], ROUTE: [a, c] })
        await load.rightAgain(4)
        const before = b.answerCount()
        await b.accept()
        cluster.name({ READ: [b, c], WRITE: [a], ROUTE: [a, b, c] })
        await expect.poll(() => b.answerCount()).toBeGreaterThan(before)
      }
      const { failed } = await load.stopInOrder()
      // Without another try, each read that was under way at it would have failed, and half of those that came after.
      expect(failed).toEqual({})
    })

    it('that all go away are told of, and the first of them that is back answers', async () => {
      const load = startLoad(atlas.address, answers)
      await load.rightAgain()
      for (const member of cluster.members) {
        await member.refuse()
        member.cut()
      }
      await load.failing(64, 'STORE_UNAVAILABLE')
      await a.accept()
      await c.accept()
      await load.rightAgain()
      await load.stopInOrder()
    })
  })

  describe('the writer', () => {
    let store: GraphStore
    let plan: ReturnType<typeof toPlan>
    beforeEach(async () => {
      store = await openStore({ engine: 'neo4j', uri: cluster.uri, user: 'neo4j', database: 'neo4j' })
      plan = toPlan(await readChecked(fixtureRecords))
    })
    afterEach(() => store.close())

    const leave = async () => {
      await a.refuse()
      a.cut()
    }
    /** Loads in small batches, and has the writer go away after the second. */
    const loadWhile = (onGone: () => void, options: LoadOptions = {}) => {
      let batches = 0
      return loadPlan(store, plan, {
        batchSize: 5,
        ...options,
        onProgress: () => {
          if (++batches !== 3) return
          onGone()
          void leave()
        },
      })
    }
    /** Each batch in a transaction of its own, as for very many rows. */
    const inManySteps = { mostRowsAtOnce: 1 }
    const nothing = toPlan([])
    const toWhole = async () => {
      await loadPlan(store, plan)
      const whole = await readGraph(store)
      await loadPlan(store, nothing)
      return whole
    }
    const isAway = /^StoreUnavailable: Neo4j at neo4j:\/\/127\.0\.0\.1:\d+ does not answer: check/

    it('that goes away in a load of one step takes it along, and nothing of it is left', async () => {
      const whole = await toWhole()
      const before = await readGraph(store)
      const failure = await loadWhile(() => cluster.name({ READ: [c], WRITE: [b], ROUTE: [b, c] })).catch(
        String,
      )
      expect(failure).toMatch(isAway)
      expect(await readGraph(store)).toEqual(before)
      expect(await store.readDataset()).toMatchObject({ state: 'ready', version: nothing.version })
      await loadPlan(store, plan)
      expect(b.sent()).toContain('MERGE')
      expect(await readGraph(store)).toEqual(whole)
    })

    it('that goes away in a load of many steps leaves it to the one that is named next', async () => {
      const whole = await toWhole()
      const outcome = await loadWhile(
        () => cluster.name({ READ: [c], WRITE: [b], ROUTE: [b, c] }),
        inManySteps,
      )
      expect(outcome.state).toBe('loaded')
      expect(b.sent()).toContain('MERGE')
      expect(await readGraph(store)).toEqual(whole)
      expect((await store.readDataset())?.state).toBe('ready')
    })

    it('that goes away for good ends a load of many steps, and what is there is not taken for whole', async () => {
      const whole = await toWhole()
      const failure = await loadWhile(
        () => cluster.name({ READ: [c], WRITE: [], ROUTE: [b, c] }),
        inManySteps,
      ).catch(String)
      expect(failure).toMatch(isAway)
      expect((await store.readDataset())?.state).toBe('loading')
      cluster.name({ READ: [c], WRITE: [b], ROUTE: [b, c] })
      await loadPlan(store, plan)
      expect(await readGraph(store)).toEqual(whole)
    })

    it('gives bookmarks with which every reader is asked for no older data', async () => {
      await store.write({ dataset: { ...smallWorld.dataset, state: 'loading' } })
      const before = [b.sent().length, c.sent().length] as const
      await Promise.all(Array.from({ length: 8 }, () => store.readDataset()))
      const asked = b.sent().slice(before[0]) + c.sent().slice(before[1])
      expect(asked).toMatch(/bookmarks.{1,3}FB:/)
      expect((await store.readDataset())?.state).toBe('loading')
    })
  })
})
