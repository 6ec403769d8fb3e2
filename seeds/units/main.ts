import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { parseCsv, renderCsv } from '../csv.ts'
import { readMap, readThreeLevelList, readTwoLevelList } from './packages.ts'
import { renderReport } from './report.ts'
import { type Table, toDistrictTable, toEventTable, toResolutionTable, toUnitTable } from './rows.ts'
import { type Pair, toSuccessions } from './successions.ts'
import { toUnits } from './units.ts'

const here = import.meta.dirname
const collection = join(here, '../data/units')

async function readRows(file: string): Promise<string[][]> {
  const [, ...rows] = parseCsv(await readFile(join(here, file), 'utf8'))
  return rows.map(({ cells }) => [...cells])
}

async function readPairs(): Promise<Pair[]> {
  const rows = await readRows('vietnamadminunits-1.0.4.csv')
  return rows.map(([oldCode = '', newCode = '', extent]) => ({
    oldCode,
    newCode,
    extent: extent === 'FULL' ? 'FULL' : 'PARTIAL',
  }))
}

function render({ header, rows }: Table): string {
  return renderCsv([header, ...rows])
}

/** The files of the collection that are generated, by name. */
async function toFiles(): Promise<Map<string, string>> {
  const before = toUnits(await readThreeLevelList(), 'VN-2025-01')
  const after = toUnits(readTwoLevelList(), 'VN-2025-07')
  const successions = toSuccessions(before, after, readMap(), await readPairs())
  const resolutions = await readRows('resolutions.csv')
  return new Map([
    ['units-2025-01.csv', render(toUnitTable(before))],
    ['units-2025-07.csv', render(toUnitTable(after))],
    ['resolutions-2025.csv', render(toResolutionTable(after, resolutions))],
    ['reorganization-2025.csv', render(toEventTable(after, successions, resolutions))],
    ['districts-2025.csv', render(toDistrictTable(before))],
    ['REPORT.md', renderReport(before, after, successions)],
  ])
}

const program = new Command('units')
  .description('Makes the national lists of administrative units, and who became what on 1 July 2025.')
  .option('--check', 'write nothing; fail when a kept file is not what would be written')
  .parse()
const { check = false } = program.opts<{ check?: boolean }>()
const stale: string[] = []
for (const [name, text] of await toFiles()) {
  const path = join(collection, name)
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept === text) continue
  stale.push(name)
  if (!check) await writeFile(path, text)
}
if (stale.length === 0) console.log('The lists of units are up to date.')
else if (!check) console.log(`Written: ${stale.join(', ')}.`)
else {
  console.error(`Not what would be written: ${stale.join(', ')}. Run npm run units and look at the changes.`)
  process.exitCode = 1
}
