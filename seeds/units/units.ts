import { foldName } from '../../schema/names.ts'
import type { UnitLevel } from '../../schema/vocabulary.ts'
import { correctedNames } from './corrections.ts'
import type { ListedUnit, UnitList } from './packages.ts'

/** The two lists, by the names that `codeList` gives them. */
export type CodeList = 'VN-2025-01' | 'VN-2025-07'

export interface Unit {
  readonly id: string
  readonly level: UnitLevel
  readonly unitType: string
  /** With its type in front: `xã Mường Khương`. */
  readonly name: string
  readonly nameEn: string
  readonly code: string
  readonly codeList: CodeList
  readonly parent?: Unit
}

const english: Readonly<Record<string, string>> = {
  tỉnh: 'Province',
  'thành phố': 'City',
  huyện: 'District',
  quận: 'Urban District',
  'thị xã': 'Town',
  xã: 'Commune',
  phường: 'Ward',
  'thị trấn': 'Township',
  'đặc khu': 'Special Zone',
}
const types = Object.keys(english)

/** Spaces and Unicode form as they should be; nothing else of a listed name is touched. */
function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** `Xã  Mường Khương` → `xã` and `Mường Khương`. */
function toTypeAndName(listed: string): { unitType: string; own: string } {
  const name = tidy(listed)
  const unitType = types.find((type) => name.toLowerCase().startsWith(`${type} `))
  if (!unitType) throw new Error(`"${listed}" begins with none of ${types.join(', ')}.`)
  const own = name.slice(unitType.length + 1)
  return { unitType, own: own.charAt(0).toUpperCase() + own.slice(1) }
}

function toEnglishName(unitType: string, own: string): string {
  return /^\d/.test(own) ? `${english[unitType]} ${own}` : `${own} ${english[unitType]}`
}

/** Lower-case ASCII words joined by hyphens: `Chư Prông` → `chu-prong`. */
export function toSlug(name: string): string {
  return foldName(name).replaceAll(' ', '-')
}

/** The listed name, or the right one where it is known to be wrong. */
function correct({ code, name }: ListedUnit, codeList: CodeList): string {
  const correction = codeList === 'VN-2025-01' ? correctedNames[code] : undefined
  if (correction && correction.was !== name)
    throw new Error(`${code} is ${name} now, not ${correction.was}: delete the correction if it is right.`)
  return correction?.is ?? name
}

function toUnit(listed: ListedUnit, level: UnitLevel, codeList: CodeList, parent?: Unit): Unit {
  const { unitType, own } = toTypeAndName(correct(listed, codeList))
  const name = `${unitType} ${own}`
  const id = `unit-${toSlug(name)}-${listed.code}-${codeList.slice(3)}`
  const nameEn = toEnglishName(unitType, own)
  return { id, level, unitType, name, nameEn, code: listed.code, codeList, parent }
}

/** Units of one list, those above before those below. */
export interface Units {
  readonly all: readonly Unit[]
  find(code: string): Unit | undefined
}

/**
 * The list as units that know what they are part of.
 *
 * @throws {Error} when a unit names a parent that is not in the list, or two units bear one code.
 */
export function toUnits(list: UnitList, codeList: CodeList): Units {
  const byCode = new Map<string, Unit>()
  const add = (listed: ListedUnit, level: UnitLevel) => {
    const parent = listed.parent === undefined ? undefined : byCode.get(listed.parent)
    if (listed.parent !== undefined && !parent)
      throw new Error(`${listed.code} ${listed.name} is part of ${listed.parent}, which ${codeList} has not.`)
    if (byCode.has(listed.code)) throw new Error(`${codeList} gives the code ${listed.code} twice.`)
    byCode.set(listed.code, toUnit(listed, level, codeList, parent))
  }
  for (const province of list.provinces) add(province, 'PROVINCE')
  for (const district of list.districts) add(district, 'DISTRICT')
  for (const commune of list.communes) add(commune, 'COMMUNE')
  return { all: [...byCode.values()], find: (code) => byCode.get(code) }
}

/** The province that the unit lies in; itself when it is one. */
export function provinceOf(unit: Unit): Unit {
  return unit.parent ? provinceOf(unit.parent) : unit
}
