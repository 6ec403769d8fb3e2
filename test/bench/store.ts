import type { Arena } from './engines.ts'
import { generateWorld, writeWorld } from './generate.ts'
import { type Contest, type Outcome, runContest } from './measure.ts'

/** Reads of the store against the barest Cypher for the same rows, on the same engine. */
export async function benchStore(arena: Arena, relations: number, rounds: number): Promise<Outcome[]> {
  const world = generateWorld(relations)
  await arena.clear()
  await writeWorld(arena.store, world)

  const { store, engine } = arena
  const organizations = world.organizationIds.slice(-100)
  const agreements = world.agreementIds.slice(0, 100)
  const [hub = organizations[0]] = world.organizationIds
  const contests: Contest[] = [
    {
      name: '100 organizations by id',
      ours: () => store.readNodes(organizations),
      peer: () =>
        engine.read({
          text: 'UNWIND $ids AS id MATCH (n:Organization {id: id}) RETURN properties(n) AS n',
          parameters: { ids: organizations },
        }),
    },
    {
      name: 'parties of 100 agreements',
      ours: () => store.readRelations(agreements, { types: ['PARTY_TO'], direction: 'in' }),
      peer: () =>
        engine.read({
          text: `UNWIND $ids AS id MATCH (c:Agreement {id: id})<-[r:PARTY_TO]-(a:Organization)
RETURN id, a.id AS actor, properties(r) AS r`,
          parameters: { ids: agreements },
        }),
    },
    {
      name: 'first 25 agreements of the largest hub',
      ours: () =>
        hub ? store.readCoordinationsOf([hub], { first: 25, orderBy: 'NEWEST' }) : Promise.resolve(),
      peer: () =>
        engine.read({
          text: `MATCH (a:Organization {id: $id})-[:PARTY_TO]->(c:Agreement)
WITH DISTINCT c ORDER BY c.newestKey DESC, c.id LIMIT 25
RETURN properties(c) AS agreement ORDER BY c.newestKey DESC, c.id`,
          parameters: { id: hub ?? '' },
        }),
    },
  ]
  const outcomes: Outcome[] = []
  for (const contest of contests) outcomes.push(await runContest(contest, rounds))
  await arena.clear()
  return outcomes
}
