import { earliest, latest, toDay } from '../../schema/partial-date.ts'
import { type UnitLevel, unitLevels } from '../../schema/vocabulary.ts'
import { problemAt } from '../read/file.ts'
import { isOf, ofTypes, type Rule } from './record-set.ts'

/** The day on which the three levels and their list ended. */
const lastOfThreeLevels = toDay('2025-06-30')
/** The day on which the two levels and their list began. */
const firstOfTwoLevels = toDay('2025-07-01')

const rankOf = (level: UnitLevel) => unitLevels.indexOf(level)

/** A unit lies in units of its own country, and in none of a lower level. */
export const unitsLieInHigherOnes: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'AdministrativeUnit'))
    for (const [index, { unit }] of record.partOf.entries()) {
      const above = set.find(unit)
      if (!above || !isOf(above, 'AdministrativeUnit') || unit === record.id) continue
      const { level, country } = above.record
      // Equal levels are allowed: a village has hamlets, and other countries more levels than four.
      if (rankOf(level) > rankOf(record.level))
        yield problemAt(
          file,
          ['partOf', index, 'unit'],
          `a ${record.level} lies in ${unit}, which is a ${level}`,
          'Turn the relation round, or correct one of the levels.',
        )
      if (country !== record.country)
        yield problemAt(
          file,
          ['partOf', index, 'unit'],
          `${record.id} is of ${record.country ?? 'Viet Nam'}, and ${unit} of ${country ?? 'Viet Nam'}`,
          'Name a unit of the same country, or correct the country of one of the two.',
        )
    }
}

/** A unit of a list has a code of it (a warning), and is there on no day that the list is not of. */
export const unitsKeepToTheirList: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'AdministrativeUnit')) {
    const { code, codeList, level, validFrom, validTo } = record
    if (codeList !== undefined && code === undefined)
      yield {
        ...problemAt(
          file,
          ['codeList'],
          `is ${codeList}, but the unit has no code of it`,
          'Add the code, or delete codeList.',
        ),
        warning: true,
      }
    if (codeList === 'VN-2025-01' && validTo && latest(validTo) > lastOfThreeLevels)
      yield problemAt(
        file,
        ['validTo'],
        `is ${validTo}, but every unit of ${codeList} ended by ${lastOfThreeLevels}`,
        `Write validTo: '${lastOfThreeLevels}', or correct codeList.`,
      )
    if (codeList === 'VN-2025-07' && validFrom && earliest(validFrom) < firstOfTwoLevels)
      yield problemAt(
        file,
        ['validFrom'],
        `is ${validFrom}, but no unit of ${codeList} began before ${firstOfTwoLevels}`,
        `Write validFrom: '${firstOfTwoLevels}', or correct codeList.`,
      )
    if (codeList === 'VN-2025-07' && level === 'DISTRICT')
      yield problemAt(
        file,
        ['level'],
        `is DISTRICT, which ${codeList} has not`,
        'Write PROVINCE or COMMUNE, or correct codeList.',
      )
  }
}
