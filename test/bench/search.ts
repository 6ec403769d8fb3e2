import { collectionNames } from '../../api/graph/variables.ts'
import { createLiveIndex } from '../../api/search/live-index.ts'
import { foundTypes } from '../../api/search/read-entries.ts'
import { foldName } from '../../schema/names.ts'
import { dayInVietNam } from '../../schema/partial-date.ts'
import { checkRecords } from '../../seeds/check.ts'
import { loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { readRecords, toFolder } from '../../seeds/read.ts'
import { createTestApp } from '../api/support/ask.ts'
import { readWishes, runWish, toTable } from '../search/queries.ts'
import type { Arena } from './engines.ts'
import { type Outcome, runContest, timed } from './measure.ts'

/**
 * The kept list over the real records: what is found is printed as a table; the time is measured against
 * what the database does alone, which reads the key of every node for names that hold all the words.
 */
export async function benchSearch(arena: Arena, _: number, rounds: number): Promise<Outcome[]> {
  const { store, engine } = arena
  await arena.clear()
  const { records } = checkRecords(await readRecords(collectionNames.map(toFolder)))
  await loadPlan(store, toPlan(records))
  const wishes = readWishes()
  const app = createTestApp({ store, now: () => new Date() })
  const outcomes = []
  for (const wish of wishes) outcomes.push(await runWish(app, wish))
  console.log(`${toTable(outcomes)}\n`)

  const readIndex = createLiveIndex(store)
  const builtMs = await timed(readIndex)
  const readMs = await timed(async () => {
    for (const type of foundTypes) await store.readNodesOfType(type)
  })
  const search = { types: new Set(foundTypes), day: dayInVietNam(new Date()), isOnDay: false, limit: 200 }
  const keys = foundTypes.map(
    (type) => `MATCH (n:${type})
WHERE all(term IN $terms WHERE (' ' + n.searchKey) CONTAINS (' ' + term))
RETURN n.id AS id LIMIT 200`,
  )
  const contest = await runContest(
    {
      name: `${wishes.length} searches, ranked, and a scan`,
      async ours() {
        for (const { query } of wishes) (await readIndex()).search(query, search)
      },
      async peer() {
        for (const { query } of wishes)
          await engine.read({
            text: keys.join('\nUNION ALL\n'),
            parameters: { terms: foldName(query).split(' ') },
          })
      },
    },
    rounds,
  )
  await arena.clear()
  const build = { name: 'making the index, and reading nodes alone', oursMs: builtMs, peerMs: readMs }
  return [contest, { ...build, ratio: readMs / builtMs }]
}
