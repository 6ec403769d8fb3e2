import { afterAll, beforeAll, describe, inject } from 'vitest'
import { callLine } from '../../setup/line.ts'
import { fill } from './atlas.ts'

/**
 * A suite on the Neo4j of the run, which it has for itself and finds filled with the small world. Skipped where Neo4j
 * cannot run, which it says.
 * @param suite is told the port, once hooks and tests run
 */
export function describeOnNeo4j(name: string, suite: (port: () => number) => void): void {
  const neo4j = inject('neo4j')
  if ('missing' in neo4j) {
    describe.skip(`${name} (${neo4j.missing} Then: npm test)`, () => suite(() => 0))
    return
  }
  describe(name, () => {
    let port = 0
    let hangUp = () => {}
    beforeAll(async () => {
      const turn = await callLine(neo4j.port)
      hangUp = turn.hangUp
      const uri = String(turn.value)
      port = Number(new URL(uri).port)
      await fill(uri)
    }, 600_000)
    afterAll(() => hangUp())
    suite(() => port)
  })
}
