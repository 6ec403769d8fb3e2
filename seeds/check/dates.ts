import { earliest, isPartialDate, latest, type PartialDate } from '../../schema/partial-date.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { visitMaps } from '../visit-maps.ts'
import { ofTypes, type Rule } from './record-set.ts'

function dateIn(map: Readonly<Record<string, unknown>>, field: string): PartialDate | undefined {
  const value = map[field]
  return typeof value === 'string' && isPartialDate(value) ? value : undefined
}

/** The pairs of fields that bound a span, wherever they stand. */
const spans = [
  ['validFrom', 'validTo'],
  ['from', 'to'],
  ['from', 'on'],
] as const

/** No span ends before it starts, even read as long as its dates allow. */
export const spansEndAfterTheyStart: Rule = function* (set) {
  for (const { file, value } of set.raw) {
    const problems: Problem[] = []
    visitMaps(value, (map, path) => {
      for (const [first, last] of spans) {
        const from = dateIn(map, first)
        const to = dateIn(map, last)
        if (from && to && latest(to) < earliest(from))
          problems.push(
            problemAt(
              file,
              [...path, last],
              `ends on ${to}, before it starts on ${from}`,
              `Correct ${first} or ${last}.`,
            ),
          )
      }
    })
    yield* problems
  }
}

/** A period gives at least one of its ends, and a signing its day or its place. */
export const datedFactsSaySomething: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement', 'JointActivity')) {
    const periods = [
      { period: record.period, path: ['period'] },
      ...record.results.map(({ period }, index) => ({ period, path: ['results', index, 'period'] })),
    ]
    for (const { period, path } of periods)
      if (period && !period.from && !period.to)
        yield problemAt(file, path, 'gives neither from nor to', 'Give one of them, or delete the period.')
    if (record.type === 'Agreement' && record.signed && !record.signed.on && !record.signed.at)
      yield problemAt(file, ['signed'], 'gives neither on nor at', 'Give one of them, or delete signed.')
  }
}

/** Nothing is signed after its period is over. */
export const signingPrecedesTheEnd: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement')) {
    const on = record.signed?.on
    const to = record.period?.to
    if (on && to && earliest(on) > latest(to))
      yield problemAt(
        file,
        ['signed', 'on'],
        `is signed on ${on}, after its period ends on ${to}`,
        'Correct signed.on or period.to.',
      )
  }
}

/** Nothing is seen to be carried out before it was signed and its period began. */
export const sightingsFollowTheStart: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement')) {
    const starts = [record.signed?.on, record.period?.from].flatMap((date) => date ?? [])
    if (starts.length === 0) continue
    for (const [index, { on }] of record.carriedOut.entries())
      if (starts.every((start) => latest(on) < earliest(start)))
        yield problemAt(
          file,
          ['carriedOut', index, 'on'],
          `is ${on}, before it begins on ${starts.join(' or ')}`,
          'Correct the date, or that of the signing or the period.',
        )
  }
}
