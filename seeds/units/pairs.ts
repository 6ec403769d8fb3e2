import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Extent } from '../../schema/vocabulary.ts'
import { parseCsv, renderCsv } from '../csv.ts'

/** One row of vietnamadminunits: codes of an old commune (or an island district without any) and a new one. */
export interface Pair {
  readonly oldCode: string
  readonly newCode: string
  readonly extent: Extent
}

const header = ['oldCode', 'newCode', 'extent']

/** The pairs that are kept beside the generator. */
export async function readPairs(file: string): Promise<Pair[]> {
  const [, ...rows] = parseCsv(await readFile(file, 'utf8'))
  return rows.map(({ cells: [oldCode = '', newCode = '', extent] }) => ({
    oldCode,
    newCode,
    extent: extent === 'FULL' ? 'FULL' : 'PARTIAL',
  }))
}

export function renderPairs(pairs: readonly Pair[]): string {
  return renderCsv([header, ...pairs.map(({ oldCode, newCode, extent }) => [oldCode, newCode, extent])])
}

type Tree<Leaf> = Readonly<Record<string, Leaf>>
type Wards = Tree<{ readonly wardCode: string | null }>
interface Legacy {
  readonly DICT_PROVINCE_DISTRICT: Tree<Tree<{ readonly districtCode: string }>>
  readonly DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED: Tree<Tree<Wards>>
  readonly DICT_PROVINCE_DISTRICT_WARD_ACCENTED: Tree<Tree<Wards>>
}
interface Current {
  readonly DICT_PROVINCE_WARD_NO_ACCENTED: Tree<Wards>
  readonly DICT_PROVINCE_WARD_ACCENTED: Tree<Wards>
}
interface Converter {
  readonly DICT_PROVINCE_WARD_NO_DIVIDED: Tree<Tree<readonly string[]>>
  readonly DICT_PROVINCE_WARD_DIVIDED: Tree<Tree<ReadonlyArray<{ readonly newWardKey: string }>>>
}

function toOldCodes(legacy: Legacy): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [province, districts] of Object.entries(legacy.DICT_PROVINCE_DISTRICT))
    for (const [district, { districtCode }] of Object.entries(districts))
      codes.set(`${province}_${district}_`, districtCode)
  for (const tree of [
    legacy.DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED,
    legacy.DICT_PROVINCE_DISTRICT_WARD_ACCENTED,
  ])
    for (const [province, districts] of Object.entries(tree))
      for (const [district, wards] of Object.entries(districts))
        for (const [ward, { wardCode }] of Object.entries(wards))
          if (wardCode !== null) codes.set(`${province}_${district}_${ward}`, wardCode)
  return codes
}

function toNewCodes(current: Current): Map<string, string> {
  const codes = new Map<string, string>()
  for (const tree of [current.DICT_PROVINCE_WARD_NO_ACCENTED, current.DICT_PROVINCE_WARD_ACCENTED])
    for (const [province, wards] of Object.entries(tree))
      for (const [ward, { wardCode }] of Object.entries(wards))
        if (wardCode !== null) codes.set(`${province}_${ward}`, wardCode)
  return codes
}

function codeOf(codes: ReadonlyMap<string, string>, key: string): string {
  const code = codes.get(key)
  if (code === undefined) throw new Error(`vietnamadminunits has no unit of the key ${key}.`)
  return code
}

/**
 * The pairs as the package has them, by keys made of names. A commune that went to one new commune went
 * there in whole, one that is divided in part to each.
 *
 * @param folder the unpacked wheel of vietnamadminunits 1.0.4.
 */
export async function readPackagePairs(folder: string): Promise<Pair[]> {
  const read = async (name: string) => {
    const text = await readFile(join(folder, 'vietnamadminunits/data', name), 'utf8')
    // The package writes what it does not know in Python's way.
    return JSON.parse(text.replaceAll(/\bNaN\b/g, 'null')) as unknown
  }
  const oldCodes = toOldCodes((await read('parser_legacy.json')) as Legacy)
  const newCodes = toNewCodes((await read('parser_from_2025.json')) as Current)
  const converter = (await read('converter_2025.json')) as Converter
  const pairs: Pair[] = []
  for (const [province, wards] of Object.entries(converter.DICT_PROVINCE_WARD_NO_DIVIDED))
    for (const [ward, olds] of Object.entries(wards))
      for (const old of olds) {
        const newCode = codeOf(newCodes, `${province}_${ward}`)
        pairs.push({ oldCode: codeOf(oldCodes, old), newCode, extent: 'FULL' })
      }
  for (const [province, olds] of Object.entries(converter.DICT_PROVINCE_WARD_DIVIDED))
    for (const [old, parts] of Object.entries(olds))
      for (const { newWardKey } of parts) {
        const newCode = codeOf(newCodes, `${province}_${newWardKey}`)
        pairs.push({ oldCode: codeOf(oldCodes, old), newCode, extent: 'PARTIAL' })
      }
  const key = ({ oldCode, newCode }: Pair) => `${oldCode} ${newCode}`
  return pairs.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
