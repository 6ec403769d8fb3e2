import { normalizeName } from '../../schema/names.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { type Path, toPathText } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { relationKey, relationsOf } from '../relations.ts'
import { ofTypes, type Rule } from './record-set.ts'

/** What a record says, as keys on which saying the same again shows. */
function* statements(record: AtlasRecord): Generator<{ key: string; path: Path }> {
  for (const relation of relationsOf(record)) yield { key: relationKey(relation), path: relation.path }
  if ('notes' in record)
    for (const [index, { text, textEn, conflict }] of record.notes.entries())
      yield { key: JSON.stringify(['note', text, textEn, conflict]), path: ['notes', index] }
  if ('results' in record)
    for (const [index, { cites, ...result }] of record.results.entries())
      yield { key: JSON.stringify(['result', result]), path: ['results', index] }
}

/** No record says the same thing twice: the same party in the same role, the same place, the same result. */
export const nothingIsSaidTwice: Rule = function* (set) {
  for (const { record, file } of set.checked) {
    const first = new Map<string, Path>()
    for (const { key, path } of statements(record)) {
      const earlier = first.get(key)
      if (earlier)
        yield problemAt(
          file,
          path,
          `says again what ${toPathText(earlier)} says`,
          'Keep one of the two, with the citations of both.',
        )
      else first.set(key, path)
    }
  }
}

/** An alias is another name, and each stands once. */
export const aliasesAreOtherNames: Rule = function* (set) {
  for (const { record, file } of ofTypes(
    set,
    'Organization',
    'AdministrativeUnit',
    'ProjectArea',
    'Programme',
    'LegalInstrument',
  )) {
    const known = new Set([normalizeName(record.name)])
    for (const [index, alias] of record.aliases.entries()) {
      const name = normalizeName(alias)
      if (known.has(name))
        yield problemAt(
          file,
          ['aliases', index],
          `"${alias}" is ${name === normalizeName(record.name) ? 'the name itself' : 'given above'}`,
          'Delete the alias.',
        )
      known.add(name)
    }
  }
}

/** Only a placeholder can stand for several parties. */
export const onlyPlaceholdersAreCounted: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement', 'JointActivity'))
    for (const [index, { actor, count }] of record.parties.entries()) {
      const found = set.find(actor)?.record
      if (count === 1 || !found || !('unnamed' in found) || found.unnamed) continue
      yield problemAt(
        file,
        ['parties', index, 'count'],
        `counts ${count}, but ${actor} is one named actor`,
        'Delete count, or name a placeholder (unnamed: true).',
      )
    }
}
