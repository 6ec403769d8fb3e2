import type { Id } from '../../schema/ids.ts'
import { problemAt } from '../read/file.ts'
import { ofTypes, type Rule } from './record-set.ts'

/** An id is never used again: a former one is no record's id, and leads to one record only. */
export const formerIdsLeadToOneRecord: Rule = function* (set) {
  const first = new Map<Id, Id>()
  for (const { record, file } of set.checked)
    for (const [index, formerId] of record.formerIds.entries()) {
      const at = ['formerIds', index]
      const claimant = first.get(formerId)
      if (set.ids.has(formerId))
        yield problemAt(
          file,
          at,
          `${formerId} is the id of a record that is there`,
          'An id that a record bears cannot lead to another: join the two records, or delete the entry.',
        )
      else if (claimant)
        yield problemAt(
          file,
          at,
          `${formerId} leads to ${claimant} already`,
          'A former id leads to one record: keep it in one of the two.',
        )
      first.set(formerId, claimant ?? record.id)
    }
}

/** A unit is one unit of one list: no two bear one code of it. */
export const codesNameOneUnit: Rule = function* (set) {
  const byCode = new Map<string, Id>()
  const lists = new Set<string>()
  for (const { record } of ofTypes(set, 'AdministrativeUnit')) if (record.codeList) lists.add(record.codeList)
  for (const { record, file } of ofTypes(set, 'AdministrativeUnit')) {
    const { code, codeList, country } = record
    if (code !== undefined && codeList === undefined)
      yield problemAt(
        file,
        ['code'],
        `is ${code}, but of which list is not said: codes were used again for other units`,
        `Add codeList: ${[...lists].sort().join(' or ') || 'the name of the list'}.`,
      )
    if (country !== undefined && codeList?.startsWith('VN-'))
      yield problemAt(
        file,
        ['codeList'],
        `is ${codeList}, a list of Viet Nam, but the unit lies in ${country}`,
        'Delete code and codeList, or country.',
      )
    if (code === undefined || codeList === undefined) continue
    const key = `${codeList} ${code}`
    const other = byCode.get(key)
    if (other)
      yield problemAt(
        file,
        ['code'],
        `${code} of ${codeList} is the code of ${other}`,
        `Name ${other} where this unit is meant, or give the code of the list that this one is from.`,
      )
    else byCode.set(key, record.id)
  }
}
