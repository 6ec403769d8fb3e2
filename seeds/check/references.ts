import { isId, nodeTypeOf } from '../../schema/ids.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { nearest } from '../nearest.ts'
import type { Path } from '../problem.ts'
import { relationsOf } from '../relations.ts'
import { problemAt, type Rule, visitMaps } from './record-set.ts'

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

/** So many unknown ids get a suggestion: it is looked for among all ids, and slips are few. */
const suggestedFor = 50

/** Every id that a record names is that of a record. */
export const referencesAreKnown: Rule = function* (set) {
  const suggestions = new Map<string, string | undefined>()
  const current = new Map<string, string>()
  for (const { record } of set.checked)
    for (const formerId of record.formerIds) current.set(formerId, record.id)
  const idsOfType = new Map<NodeType | undefined, string[]>()
  const idsLike = (id: string) => {
    const type = nodeTypeOf(id)
    const known = idsOfType.get(type) ?? [...set.ids].filter((other) => nodeTypeOf(other) === type)
    idsOfType.set(type, known)
    return known
  }
  const suggest = (id: string) => {
    if (suggestions.size < suggestedFor && !suggestions.has(id)) suggestions.set(id, nearest(id, idsLike(id)))
    return suggestions.get(id)
  }
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
      const near = suggest(id)
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
