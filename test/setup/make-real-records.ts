import { writeFile } from 'node:fs/promises'
import { serialize } from 'node:v8'
import { openStore } from '../../api/graph/open.ts'
import { collectionNames } from '../../api/graph/variables.ts'
import { checkRecords } from '../../seeds/check.ts'
import { loadPlan } from '../../seeds/load.ts'
import { toPlan } from '../../seeds/plan.ts'
import { readRecords, toFolder } from '../../seeds/read.ts'
import type { RealRecords } from './real-records.ts'

/**
 * Reads, checks, plans and loads the project's own records, which takes longer than most tests of them:
 * `make-real-records.ts RECORDS GRAPH` writes them to the one file and an embedded graph of them to the other.
 */
const [recordsFile = '', graphFile = ''] = process.argv.slice(2)
const read = await readRecords(collectionNames.map(toFolder))
const { records, problems } = checkRecords(read)
const plan = toPlan(records)
const store = await openStore({ engine: 'embedded', path: graphFile })
await loadPlan(store, plan)
await store.close()
const made: RealRecords = { records, problems: [...read.problems, ...problems], plan }
await writeFile(recordsFile, serialize(made))
