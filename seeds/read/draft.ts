import { isDeepStrictEqual } from 'node:util'
import type { CsvRow } from '../csv.ts'
import { visitMaps } from '../visit-maps.ts'
import { type Column, type Fields, toValue } from './columns.ts'

/** One record of a table in the making: its value, and which line said what. */
export interface Draft {
  readonly id: string
  readonly line: number
  readonly value: Record<string, unknown>
  /** The line of each entry of each list. */
  readonly lines: Map<string, number[]>
  /** The line of each field that is no list of entries. */
  readonly origins: Map<string, number>
  /** Fields of which a later row says something else, with the line that does. */
  readonly clashes: Array<{ readonly field: string; readonly line: number }>
}

/** The entry of a list that `each` gives as a pattern, or an empty one. */
function patternOf(each: Fields, field: string): Fields {
  const [pattern] = Array.isArray(each[field]) ? (each[field] as unknown[]) : []
  return typeof pattern === 'object' && pattern !== null ? (pattern as Fields) : {}
}

function addRow(draft: Draft, columns: readonly Column[], each: Fields, { cells, line }: CsvRow): void {
  const entries = new Map<string, Record<string, unknown>>()
  for (const column of columns) {
    const { index, field, inner } = column
    const cell = (cells[index] ?? '').trim()
    if (cell === '' || field === 'id') continue
    if (inner === undefined) {
      const said = toValue(cell, column, each[field])
      if (!draft.origins.has(field)) draft.origins.set(field, line)
      else if (!isDeepStrictEqual(draft.value[field], said)) draft.clashes.push({ field, line })
      draft.value[field] = said
      continue
    }
    const pattern = patternOf(each, field)
    const entry = entries.get(field) ?? { ...pattern }
    entry[inner] = toValue(cell, column, pattern[inner])
    entries.set(field, entry)
  }
  for (const [field, entry] of entries) {
    const lines = draft.lines.get(field)
    if (lines) {
      lines.push(line)
      ;(draft.value[field] as unknown[]).push(entry)
    } else {
      draft.lines.set(field, [line])
      draft.value[field] = [entry]
    }
  }
}

/** A draft for each run of rows with one id. */
export function toDrafts(rows: readonly CsvRow[], columns: readonly Column[], each: Fields): Draft[] {
  const lists = new Set(columns.flatMap(({ field, inner }) => (inner === undefined ? [] : [field])))
  const shared = Object.fromEntries(Object.entries(each).filter(([field]) => !lists.has(field)))
  const idColumn = columns.find(({ field }) => field === 'id')?.index ?? 0
  const drafts: Draft[] = []
  for (const row of rows) {
    const id = (row.cells[idColumn] ?? '').trim()
    let draft = drafts.at(-1)
    if (draft?.id !== id) {
      draft = { id, line: row.line, value: { ...shared }, lines: new Map(), origins: new Map(), clashes: [] }
      drafts.push(draft)
    }
    addRow(draft, columns, each, row)
  }
  return drafts
}

/** Keys of the citations that the value's facts name. */
function citedKeys(value: unknown): Set<unknown> {
  const keys = new Set<unknown>()
  visitMaps(value, ({ cites }) => {
    if (Array.isArray(cites)) for (const key of cites) keys.add(key)
  })
  return keys
}

/**
 * Leaves each record the citations that its own facts name, of those that `each` gives to all.
 *
 * @returns the keys that no record names.
 */
export function shareCitations(drafts: readonly Draft[], each: Fields): Set<string> {
  const { citations } = each
  if (typeof citations !== 'object' || citations === null) return new Set()
  const unused = new Set(Object.keys(citations))
  const shared = new Map<string, Fields>()
  for (const { value } of drafts) {
    const cited = citedKeys(value)
    const entries = Object.entries(citations).filter(([key]) => cited.has(key))
    const name = entries.map(([key]) => key).join(' ')
    const kept = shared.get(name) ?? Object.fromEntries(entries)
    shared.set(name, kept)
    value.citations = kept
    for (const [key] of entries) unused.delete(key)
  }
  return unused
}
