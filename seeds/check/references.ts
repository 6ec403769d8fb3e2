import { isId } from '../../schema/ids.ts'
import type { Path } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { relationsOf } from '../relations.ts'
import { visitMaps } from '../visit-maps.ts'
import type { Rule } from './record-set.ts'
import { createSuggestId } from './suggestions.ts'

/** The fields that hold an id, whatever record they stand in. */
const referenceFields = [
  'actor',
  'organization',
  'unit',
  'place',
  'area',
  'instrument',
  'agreement',
  'source',
  'event',
  'broader',
  'at',
]

/** Every id that a record names is that of a record. */
export const referencesAreKnown: Rule = function* (set) {
  const suggest = createSuggestId(set.ids)
  const current = new Map<string, string>()
  for (const { record } of set.checked)
    for (const formerId of record.formerIds) current.set(formerId, record.id)
  for (const { file, value } of set.raw) {
    const dangling: Array<{ id: string; path: Path }> = []
    visitMaps(value, (map, path) => {
      for (const field of referenceFields) {
        const id = map[field]
        if (typeof id === 'string' && isId(id) && !set.ids.has(id))
          dangling.push({ id, path: [...path, field] })
      }
    })
    for (const { id, path } of dangling) {
      const now = current.get(id)
      if (now) {
        yield problemAt(file, path, `${id} bears another id now`, `Write ${now}.`)
        continue
      }
      const near = suggest(id, [id.slice(0, id.indexOf('-') + 1)])
      yield problemAt(
        file,
        path,
        `there is no record ${id}`,
        near ? `Did you mean ${near}?` : `Write the record ${id}.yaml, or name another.`,
      )
    }
  }
}

/** Nothing is below, part of, or a renewal of itself. */
export const nothingRelatesToItself: Rule = function* (set) {
  for (const { record, file } of set.checked)
    for (const { from, to, path } of relationsOf(record))
      if (from === to)
        yield problemAt(file, path, `${to} is related to itself`, 'Name another record, or delete the entry.')
}
