import { earliest, isPartialDate, latest, type PartialDate } from '../../schema/partial-date.ts'
import type { Problem } from '../problem.ts'
import { ofTypes, problemAt, type Rule, visitMaps } from './record-set.ts'

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

/** A period gives at least one of its ends. */
export const periodsSaySomething: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement', 'JointActivity'))
    if (record.period && !record.period.from && !record.period.to)
      yield problemAt(
        file,
        ['period'],
        'gives neither from nor to',
        'Give one of them, or delete the period.',
      )
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
