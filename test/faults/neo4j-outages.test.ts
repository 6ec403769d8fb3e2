import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import type { Running } from '../../api/start.ts'
import { fill, longestOperation, makeFolder, questions, readReadiness, startAtlas } from './support/atlas.ts'
import { askAll, startLoad } from './support/load.ts'
import { databaseProcessOf } from './support/processes.ts'

const password = 'mat-khau-thu-1'

const missing = findMissingTool()
const suite = missing ? describe.skip : describe
suite(missing ? `a Neo4j that fails (${missing} Then: npm test)` : 'a Neo4j that fails', () => {
  let neo4j: LocalServer
  /** Gives operations the time that readers have. */
  let atlas: Running
  /** Gives them less, so that a test need not wait until they have taken too long. */
  let impatient: Running
  let answers: ReadonlyMap<string, unknown>
  let home: Awaited<ReturnType<typeof makeFolder>>
  const start = (settings = {}, port?: number) =>
    startLocalNeo4j({ home: home.folder, port, password, heap: '512m', isShortLived: true, settings })

  beforeAll(async () => {
    home = await makeFolder()
    neo4j = await start()
    await fill(neo4j.uri, password)
    const variables = { NEO4J_PASSWORD: password }
    atlas = await startAtlas(neo4j.uri, { variables })
    impatient = await startAtlas(neo4j.uri, { variables, seconds: longestOperation })
    answers = await askAll(atlas.address, questions)
  }, 600_000)
  afterAll(async () => {
    await Promise.all([atlas.stop(), impatient.stop()])
    await neo4j.stop()
    await home.remove()
  })

  it('by being frozen ends every request in time, and is asked again when it goes on', async () => {
    const load = startLoad(impatient.address, answers)
    await load.rightAgain()
    const database = databaseProcessOf(neo4j)
    process.kill(database, 'SIGSTOP')
    try {
      // Twice for each client: the second time, what asked first has been given up, and must keep nobody waiting longer.
      await load.failing(64, 'TIMEOUT', 'STORE_UNAVAILABLE')
      const ready = await readReadiness(impatient)
      expect(ready.status).toBe(503)
      expect(ready.text).toContain('The database does not answer.')
      expect((await fetch(new URL('healthz', impatient.address))).status).toBe(200)
      expect(await (await fetch(new URL('metrics', impatient.address))).text()).toContain(
        'atlas_http_request_seconds',
      )
    } finally {
      process.kill(database, 'SIGCONT')
    }
    await load.rightAgain()
    await load.stopInOrder()
    await expect.poll(async () => (await readReadiness(impatient)).status).toBe(200)
  })

  it('by being killed is told as away, and answers by itself when it has been started again', async () => {
    const load = startLoad(atlas.address, answers)
    await load.rightAgain()
    process.kill(databaseProcessOf(neo4j), 'SIGKILL')
    await neo4j.ended
    await load.failing(64, 'STORE_UNAVAILABLE')
    expect((await readReadiness(atlas)).status).toBe(503)
    neo4j = await start(
      { 'server.bolt.thread_pool_min_size': 2, 'server.bolt.thread_pool_max_size': 2 },
      neo4j.port,
    )
    await load.rightAgain()
    await load.stopInOrder()
  })

  it('by having no thread to spare says so or answers, and nothing else', async () => {
    const load = startLoad(atlas.address, answers, 64)
    await load.rightAgain(4)
    await load.stopInOrder()
  })
})
