import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { parseCsv, renderCsv } from '../csv.ts'
import { readMap, readThreeLevelList, readTwoLevelList } from './packages.ts'
import { readPackagePairs, readPairs, renderPairs } from './pairs.ts'
import { renderReport } from './report.ts'
import { type Table, toDistrictTable, toEventTable, toResolutionTable, toUnitTable } from './rows.ts'
import { toSuccessions } from './successions.ts'
import { toUnits } from './units.ts'

const here = import.meta.dirname
const collection = join(here, '../data/units')
const pairsFile = join(here, 'vietnamadminunits-1.0.4.csv')

async function readRows(file: string): Promise<string[][]> {
  const [, ...rows] = parseCsv(await readFile(join(here, file), 'utf8'))
  return rows.map(({ cells }) => [...cells])
}

function render({ header, rows }: Table): string {
  return renderCsv([header, ...rows])
}

/** The files of the collection that are generated, by name. */
async function toFiles(): Promise<Map<string, string>> {
  const before = toUnits(await readThreeLevelList(), 'VN-2025-01')
  const after = toUnits(readTwoLevelList(), 'VN-2025-07')
  const successions = toSuccessions(before, after, readMap(), await readPairs(pairsFile))
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
  .option(
    '--pairs <folder>',
    'take the pairs of divided communes anew from the unpacked wheel of vietnamadminunits 1.0.4',
  )
  .parse()
const { check = false, pairs } = program.opts<{ check?: boolean; pairs?: string }>()
if (pairs !== undefined && !check) await writeFile(pairsFile, renderPairs(await readPackagePairs(pairs)))
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
