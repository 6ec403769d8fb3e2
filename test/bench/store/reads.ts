import type { Id } from '../../../schema/ids.ts'
import type { Arena } from '../engines.ts'
import type { Figure } from '../figures.ts'
import { type Contest, runContest } from '../measure.ts'
import type { World } from '../world/world.ts'

/** Ids that one read is asked for. */
const batch = 100

function spread(count: number, toId: (number: number) => Id): Id[] {
  const step = Math.max(1, Math.floor(count / batch))
  return Array.from({ length: Math.min(batch, count) }, (_, number) => toId(number * step))
}

/** Reads of the store beside the barest Cypher for the same rows, on the same engine. */
function toContests({ store, engine }: Arena, world: World): Contest[] {
  const organizations = spread(world.organizationCount, world.organizationAt)
  const agreements = spread(world.agreementCount, world.agreementAt)
  const hub = world.organizationAt(0)
  const middle = world.organizationAt(Math.floor(world.organizationCount / 2))
  const pageOf = (id: Id): Pick<Contest, 'ours' | 'peer'> => ({
    ours: () => store.readCoordinationsOf([id], { first: 25, orderBy: 'NEWEST' }),
    peer: () =>
      engine.read({
        text: `MATCH (a:Organization {id: $id})-[:PARTY_TO]->(c:Agreement)
WITH DISTINCT c ORDER BY c.newestKey DESC, c.id LIMIT 25
RETURN properties(c) AS agreement ORDER BY c.newestKey DESC, c.id`,
        parameters: { id },
      }),
  })
  return [
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
      name: 'first page of 50 organizations, by name',
      ours: () => store.readOrganizations({}, { first: 50, orderBy: 'NAME' }),
      peer: () =>
        engine.read({
          text: `MATCH (n:Organization) WHERE n.sortKey > '' WITH n ORDER BY n.sortKey, n.id LIMIT 50
RETURN properties(n) AS n`,
        }),
    },
    { name: 'first 25 agreements of one in the middle', ...pageOf(middle) },
    { name: 'first 25 agreements of the largest hub', ...pageOf(hub) },
  ]
}

/** The figures of a store that holds the world. */
export async function measureReads(arena: Arena, world: World, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const contest of toContests(arena, world)) figures.push(await runContest(contest, rounds))
  return figures
}
