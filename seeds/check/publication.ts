import { earliest, latest, type PartialDate } from '../../schema/partial-date.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import type { Path } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { isOf, ofTypes, type RecordSet, type Rule } from './record-set.ts'

type Coordination = AtlasRecord<'Agreement' | 'JointActivity'>

/** What a coordination says has happened, with the day by which it had begun to. */
function* happenedIn(
  record: Coordination,
): Generator<{ date: PartialDate | undefined; path: Path; cites: readonly string[] }> {
  for (const [index, { period, cites }] of record.results.entries()) {
    const end = period?.to ? 'to' : 'from'
    yield { date: period?.[end], path: ['results', index, 'period', end], cites }
  }
  if (record.type !== 'Agreement') return
  if (record.signed) yield { date: record.signed.on, path: ['signed', 'on'], cites: record.signed.cites }
  for (const [index, { on, cites }] of record.carriedOut.entries())
    yield { date: on, path: ['carriedOut', index, 'on'], cites }
}

/** The last day on which one of the sources was published; undefined where that of one is unknown. */
function lastPublished(set: RecordSet, { citations }: Coordination, cites: readonly string[]) {
  let last: PartialDate | undefined
  for (const key of cites) {
    const citation = citations[key]
    const source = citation && set.find(citation.source)
    if (!source || !isOf(source, 'Source') || !source.record.publishedOn) return undefined
    const { publishedOn } = source.record
    if (!last || latest(publishedOn) > latest(last)) last = publishedOn
  }
  return last
}

/** Signings, sightings and results are no later than the last of the sources that tell of them: a warning, as plans are told too. */
export const sourcesTellOfThePast: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement', 'JointActivity'))
    for (const { date, path, cites } of happenedIn(record)) {
      const published = date && lastPublished(set, record, cites)
      if (!published || earliest(date) <= latest(published)) continue
      yield {
        ...problemAt(
          file,
          path,
          `is ${date}, but the sources that tell of it were published by ${published}`,
          'Correct the date, or publishedOn of the source; what was only planned has not happened.',
        ),
        warning: true,
      }
    }
}
