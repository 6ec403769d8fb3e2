import { afterEach, beforeEach, expect, it } from 'vitest'
import { StoreUnavailable } from '../../api/graph/errors.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import type { Running } from '../../api/start.ts'
import { longestOperation, questions, readReadiness, startAtlas } from './support/atlas.ts'
import { askAll, startLoad } from './support/load.ts'
import { startProxy, type TcpProxy } from './support/proxy.ts'
import { describeOnNeo4j } from './support/shared-neo4j.ts'

describeOnNeo4j('between the server and its Neo4j', (port) => {
  let proxy: TcpProxy
  let atlas: Running
  let answers: ReadonlyMap<string, unknown>
  beforeEach(async () => {
    proxy = await startProxy(port())
    atlas = await startAtlas(`bolt://127.0.0.1:${proxy.port}`, { seconds: longestOperation })
    answers = await askAll(atlas.address, questions)
  })
  afterEach(async () => {
    await proxy.close()
    await atlas.stop()
  })

  it('what is slow is waited for, and what is too slow is given up', async () => {
    const load = startLoad(atlas.address, answers)
    proxy.behaviour.delay = 20
    await load.rightAgain()
    proxy.behaviour.delay = longestOperation * 1_000 * 2
    await load.failing(64, 'TIMEOUT')
    proxy.behaviour.delay = 0
    await load.rightAgain()
    await load.stopInOrder()
  })

  it('connections that are held for good keep nobody waiting once new ones are served', async () => {
    const load = startLoad(atlas.address, answers)
    await load.rightAgain()
    proxy.hold()
    await load.failing(64, 'TIMEOUT', 'STORE_UNAVAILABLE')
    expect((await readReadiness(atlas)).status).toBe(503)
    expect(proxy.openCount()).toBeLessThanOrEqual(100)
    proxy.serve()
    await load.rightAgain()
    await load.stopInOrder()
    await expect.poll(async () => (await readReadiness(atlas)).status).toBe(200)
  })

  it('new connections that are refused leave the old ones in use, and a cut of those is told and got over', async () => {
    const load = startLoad(atlas.address, answers)
    await load.rightAgain()
    await proxy.refuse()
    await load.rightAgain()
    proxy.cut()
    await load.failing(64, 'STORE_UNAVAILABLE')
    expect((await readReadiness(atlas)).status).toBe(503)
    await proxy.accept()
    await load.rightAgain()
    await load.stopInOrder()
  })

  it('answers that are cut off in the middle are asked for again, and none is taken for whole', async () => {
    const load = startLoad(atlas.address, answers)
    proxy.behaviour.cutAfter = 12
    await load.rightAgain(4)
    expect(proxy.madeCount()).toBeGreaterThan(20)
    proxy.behaviour.cutAfter = Number.POSITIVE_INFINITY
    await load.rightAgain()
    await load.stopInOrder()
  })

  it('a read that is taken and not answered is told as such, and its connection is not waited for', async () => {
    const uri = `bolt://127.0.0.1:${proxy.port}`
    const patience = { connection: 10_000, answer: 200, silence: 60_000, leastAge: 60_000 }
    const engine = createNeo4jEngine(
      { engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' },
      { patience, connections: 1 },
    )
    await engine.ping()
    proxy.hold()
    const reading = engine.read({ text: 'RETURN 1 AS one' }, new AbortController().signal)
    await expect(reading).rejects.toThrow(StoreUnavailable)
    await expect(reading).rejects.toThrow('took a query and does not answer it')
    proxy.cut()
    await engine.close()
  })

  it.each([1, 2, 3])('a connection that is lost at word %i of its client is made again', async (word) => {
    let said = 0
    const losing = await startProxy(port(), { onSent: () => ++said === word && losing.cut() })
    const uri = `bolt://127.0.0.1:${losing.port}`
    const engine = createNeo4jEngine({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' })
    expect(await engine.read({ text: 'RETURN 1 AS one' })).toEqual([{ one: 1 }])
    expect(losing.madeCount()).toBe(2)
    await engine.close()
    await losing.close()
  })

  it('a pool whose connections are all held is told as such, and is made anew when nothing has answered', async () => {
    const uri = `bolt://127.0.0.1:${proxy.port}`
    const patience = { connection: 200, answer: 60_000, silence: 150, leastAge: 0 }
    const engine = createNeo4jEngine(
      { engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' },
      { patience, connections: 2 },
    )
    await engine.ping()
    proxy.hold()
    const leaving = new AbortController()
    const held = [1, 2].map(() => engine.read({ text: 'RETURN 1 AS one' }, leaving.signal).catch(String))
    await expect
      .poll(() => engine.ping().catch((cause: unknown) => cause))
      .toSatisfy(
        (cause) => cause instanceof StoreUnavailable && cause.message.includes('no connection in time'),
      )
    proxy.serve()
    await expect.poll(() => engine.ping().then(() => 'answers', String)).toBe('answers')
    leaving.abort(new Error('given up'))
    expect(await Promise.all(held)).toContain('Error: given up')
    await engine.close()
  })
})
