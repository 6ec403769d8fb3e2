import { nearest } from '../../schema/nearest.ts'
import type { Path, Problem } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import type { RawRecord } from '../read/record.ts'
import { visitMaps } from '../visit-maps.ts'
import { isOf, type Rule } from './record-set.ts'

function citationKeys(raw: RawRecord): string[] {
  const { citations } = raw.value
  return typeof citations === 'object' && citations !== null ? Object.keys(citations) : []
}

/** Every citation key that a fact of the record names, with where it does. */
function citedKeys(raw: RawRecord): Array<{ key: string; path: Path }> {
  const cited: Array<{ key: string; path: Path }> = []
  visitMaps(raw.value, ({ cites }, path) => {
    if (!Array.isArray(cites)) return
    cites.forEach((key: unknown, index) => {
      if (typeof key === 'string') cited.push({ key, path: [...path, 'cites', index] })
    })
  })
  return cited
}

/** A fact rests only on citations that its own record gives. */
export const citationsAreKnown: Rule = function* (set) {
  for (const raw of set.raw) {
    const keys = citationKeys(raw)
    const known = new Set(keys)
    for (const { key, path } of citedKeys(raw)) {
      if (known.has(key)) continue
      const near = nearest(key, keys)
      yield problemAt(
        raw.file,
        path,
        `"${key}" is no citation of this record`,
        near
          ? `Did you mean ${near}?`
          : keys.length > 0
            ? `Name one of ${keys.join(', ')}, or add it under citations.`
            : 'Add it under citations.',
      )
    }
  }
}

/** A citation that nothing rests on is a fact that was forgotten, or a leftover. */
export const citationsAreUsed: Rule = function* (set) {
  for (const raw of set.raw) {
    const used = new Set(citedKeys(raw).map(({ key }) => key))
    for (const key of citationKeys(raw))
      if (!used.has(key))
        yield problemAt(
          raw.file,
          ['citations', key],
          'is a citation that no fact names',
          'Name it under the cites of the fact that it proves, or delete it.',
        )
  }
}

/** A fact names each of its citations once. */
export const citesAreDistinct: Rule = function* (set) {
  for (const raw of set.raw) {
    const problems: Problem[] = []
    visitMaps(raw.value, ({ cites }, path) => {
      if (!Array.isArray(cites)) return
      cites.forEach((key: unknown, index) => {
        if (cites.indexOf(key) < index)
          problems.push(
            problemAt(
              raw.file,
              [...path, 'cites', index],
              `names ${JSON.stringify(key)} a second time`,
              'Name each citation once.',
            ),
          )
      })
    })
    yield* problems
  }
}

/** Of a document that can be opened, a citation says where it says so: a warning, as the whole may say it. */
export const statementsHaveAPlace: Rule = function* (set) {
  for (const { record, file } of set.checked) {
    if (!('citations' in record)) continue
    for (const [key, { source: id, basis, paragraph }] of Object.entries(record.citations)) {
      const source = set.find(id)
      if (basis !== 'STATED' || paragraph !== undefined || !source || !isOf(source, 'Source')) continue
      const { file: document } = source.record
      if (document === undefined) continue
      yield {
        ...problemAt(
          file,
          ['citations', key],
          `does not say where in ${document} it is stated`,
          'Add paragraph, start, end and passageSha256, or write basis: INFERRED with the reason as note.',
        ),
        warning: true,
      }
    }
  }
}
