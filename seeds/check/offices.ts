import { governingKinds } from '../../schema/vocabulary.ts'
import { problemAt } from '../read/file.ts'
import { isOf, ofTypes, type Rule } from './record-set.ts'

/** Only a party committee is the committee of somebody. */
export const onlyPartyCommitteesLead: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Organization'))
    if (record.partyCommitteeOf.length > 0 && record.kind !== 'PARTY_COMMITTEE')
      yield problemAt(
        file,
        ['partyCommitteeOf'],
        `says whose party committee it is, but its kind is ${record.kind}`,
        'Write kind: PARTY_COMMITTEE, or use subordinateTo.',
      )
}

/** Units are governed by those who govern, and those abroad by foreign bodies: a warning, as kinds are few. */
export const onlyGovernmentsGovern: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Organization'))
    for (const [index, { unit }] of record.governs.entries()) {
      const at = ['governs', index, 'unit']
      if (record.kind !== 'FOREIGN_BODY' && !governingKinds.includes(record.kind)) {
        const fix = 'Write basedIn or responsibleFor in place of governs, or correct the kind.'
        yield { ...problemAt(file, at, `a ${record.kind} governs no unit`, fix), warning: true }
        continue
      }
      const governed = set.find(unit)
      if (!governed || !isOf(governed, 'AdministrativeUnit')) continue
      const { country } = governed.record
      if ((country !== undefined) === (record.kind === 'FOREIGN_BODY')) continue
      const what = `a ${record.kind} governs no unit of ${country ?? 'Viet Nam'}`
      yield { ...problemAt(file, at, what, 'Correct the kind, or name another unit.'), warning: true }
    }
}
