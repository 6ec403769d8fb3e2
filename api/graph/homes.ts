import type { Id } from '../../schema/ids.ts'
import type { Row } from './engine.ts'

/** Ties that make a place somebody's home, the strongest first. */
const strength = ['GOVERNS', 'PART_OF', 'BASED_IN', 'RESPONSIBLE_FOR']

/**
 * The home of each actor, from rows of its ties (`id`, `type`, `unit`, `validTo`). Of ties of one strength,
 * one without an end comes first, then the one that ended last, then the smallest id. To be responsible for
 * several units makes none of them a home.
 */
export function toHomes(rows: readonly Row[]): Map<Id, Id> {
  const ties = new Map<Id, Row[]>()
  for (const row of rows) {
    const list = ties.get(row.id as Id)
    if (list) list.push(row)
    else ties.set(row.id as Id, [row])
  }
  const homes = new Map<Id, Id>()
  for (const [id, list] of ties) {
    const [first] = list.toSorted(byStrength)
    const shared = new Set(list.map(({ unit }) => unit)).size > 1
    if (first && !(first.type === 'RESPONSIBLE_FOR' && shared)) homes.set(id, first.unit as Id)
  }
  return homes
}

function byStrength(a: Row, b: Row): number {
  return (
    strength.indexOf(String(a.type)) - strength.indexOf(String(b.type)) ||
    compare(String(b.validTo ?? '9999'), String(a.validTo ?? '9999')) ||
    compare(String(a.unit), String(b.unit))
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
