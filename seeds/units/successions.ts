import { foldName } from '../../schema/names.ts'
import type { Extent } from '../../schema/vocabulary.ts'
import { correctedNewCodes, correctedTargets } from './corrections.ts'
import type { MapRow } from './packages.ts'
import type { Pair } from './pairs.ts'
import { provinceOf, type Unit, type Units } from './units.ts'

/** That one unit, in whole or in part, became another on 1 July 2025. */
export interface Succession {
  readonly old: Unit
  readonly new: Unit
  readonly extent: Extent
  /**
   * What says so: `map` and `pairs` are the two packages; `names` that they have the old unit under another
   * code; `communes` that it follows from where the communes of the old unit went.
   */
  readonly by: ReadonlyArray<'map' | 'pairs' | 'names' | 'communes'>
}

export interface Successions {
  readonly communes: readonly Succession[]
  readonly districts: readonly Succession[]
  readonly provinces: readonly Succession[]
  /** Sentences on all that did not join. */
  readonly unjoined: readonly string[]
}

interface Found {
  readonly extent: Extent
  readonly by: Array<'map' | 'pairs'>
}

/** The unit with those that it is part of: `xã Mường Mươn, huyện Mường Chà, tỉnh Điện Biên`. */
export function describe(unit: Unit): string {
  return unit.parent ? `${unit.name}, ${describe(unit.parent)}` : unit.name
}

/** Where the communes went, by the codes of both ends. The two sources agree, or a correction says why not. */
function joinCodes(map: readonly MapRow[], pairs: readonly Pair[]): Map<string, Map<string, Found>> {
  const joined = new Map<string, Map<string, Found>>()
  const targetsOf = (code: string) => {
    const known = joined.get(code)
    if (known) return known
    const made = new Map<string, Found>()
    joined.set(code, made)
    return made
  }
  for (const { oldCode, newCode, extent } of pairs)
    targetsOf(oldCode).set(correctedNewCodes[newCode]?.is ?? newCode, { extent, by: ['pairs'] })
  for (const { oldCode, newCode: listed } of map) {
    const correction = correctedTargets[oldCode]
    if (correction && correction.was !== listed)
      throw new Error(`${oldCode} leads to ${listed} now, not ${correction.was}: delete the correction.`)
    const newCode = correction?.is ?? listed
    const targets = targetsOf(oldCode)
    const found = targets.get(newCode)
    if (found) found.by.push('map')
    else if (targets.size === 0) targets.set(newCode, { extent: 'FULL', by: ['map'] })
    else
      throw new Error(`The two sources disagree about ${oldCode}: add a correction that says which is right.`)
  }
  return joined
}

/** The unit above goes where what is below it went: in whole when all of that went to one place in whole. */
function raise(
  communes: readonly Succession[],
  oldOf: (unit: Unit) => Unit | undefined,
  newOf: (unit: Unit) => Unit,
): Succession[] {
  const targets = new Map<Unit, Map<Unit, { whole: boolean }>>()
  for (const { old, new: next } of communes) {
    const from = oldOf(old)
    if (!from) continue
    const known = targets.get(from) ?? new Map<Unit, { whole: boolean }>()
    targets.set(from, known.set(newOf(next), { whole: true }))
  }
  return [...targets].flatMap(([old, into]) =>
    [...into.keys()].map((next) => ({
      old,
      new: next,
      extent: into.size === 1 ? ('FULL' as const) : ('PARTIAL' as const),
      by: ['communes' as const],
    })),
  )
}

/**
 * Which units of January 2025 became which of July 2025. Districts end without a successor of their level;
 * that their area went to new communes follows from their own communes.
 *
 * @throws {Error} when the sources disagree and no correction decides.
 */
export function toSuccessions(
  before: Units,
  after: Units,
  map: readonly MapRow[],
  pairs: readonly Pair[],
): Successions {
  const communes: Succession[] = []
  const islands: Succession[] = []
  const unjoined: string[] = []
  const rowOfCode = new Map(map.map((row) => [row.oldCode, row]))
  const joined = joinCodes(map, pairs)
  const unitOfName = new Map(
    before.all.filter(({ code }) => !joined.has(code)).map((unit) => [foldName(describe(unit)), unit]),
  )
  for (const [code, targets] of joined)
    for (const [newCode, { extent, by }] of targets) {
      const next = after.find(newCode)
      if (!next) throw new Error(`The list of July 2025 has no code ${newCode}: correct it.`)
      const row = rowOfCode.get(code)
      const name = row ? [row.oldName, row.oldDistrict, row.oldProvince].join(', ') : 'a unit'
      const byCode = before.find(code)
      const old = byCode ?? unitOfName.get(foldName(name))
      if (!old) unjoined.push(`${code} ${name} → ${describe(next)}: not in the list of January 2025.`)
      else {
        const said = byCode ? by : [...by, 'names' as const]
        const list = old.level === 'DISTRICT' ? islands : communes
        list.push({ old, new: next, extent, by: said })
      }
    }
  const joinedOld = new Set([...communes, ...islands].map(({ old }) => old))
  for (const unit of before.all)
    if (unit.level === 'COMMUNE' && !joinedOld.has(unit))
      unjoined.push(`${unit.code} ${describe(unit)}: neither source says what became of it.`)
  const joinedNew = new Set([...communes, ...islands].map((succession) => succession.new))
  for (const unit of after.all)
    if (unit.level === 'COMMUNE' && !joinedNew.has(unit))
      unjoined.push(`${unit.code} ${describe(unit)} (July 2025): neither source says what it was made from.`)
  return {
    communes,
    districts: [
      ...islands,
      ...raise(
        communes,
        ({ parent }) => parent,
        (unit) => unit,
      ),
    ],
    provinces: raise(communes, provinceOf, provinceOf),
    unjoined: unjoined.sort(),
  }
}
