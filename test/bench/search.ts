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
import { addEngines, type Bench, type OnEngines, onEngines, toCount } from './bench.ts'
import type { Arena } from './engines.ts'
import type { Figure } from './figures.ts'
import { runContest, timed } from './measure.ts'

/**
 * The kept list over the real records: what is found is printed as a table; the time is measured against
 * what the database does alone, which reads the key of every node for names that hold all the words.
 */
async function measureSearch(arena: Arena, rounds: number): Promise<Figure[]> {
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
  const build: Figure = {
    what: 'making the index, and reading nodes alone',
    sides: { ours: builtMs, peer: readMs },
    unit: 'ms',
    ratio: { to: 'reading', value: readMs / builtMs },
  }
  return [contest, build]
}

interface SearchOptions extends OnEngines {
  readonly rounds: number
}

/** The kept list of queries. */
export const searchBench: Bench = {
  name: 'search',
  description: 'the kept list of queries over the real records, and their time',
  small: ['--engine', 'embedded', '--rounds', '3'],
  addOptions: (command) =>
    addEngines(command).option(
      '--rounds <count>',
      'rounds, each side in turn; medians are printed',
      toCount,
      5,
    ),
  run: ({ rounds, ...engines }: SearchOptions, say) =>
    onEngines(engines, say, async (arena) => [
      { title: 'search', figures: await measureSearch(arena, rounds) },
    ]),
}
