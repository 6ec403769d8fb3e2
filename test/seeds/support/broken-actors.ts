import { agreement, type BrokenCase, one, organization, several, tin } from './cases.ts'

const unit = (lines: string, level = 'COMMUNE') => `level: ${level}\nunitType: xã\nname: Mây\n${lines}${tin}`
const event = (kind: string, lines: string) =>
  `kind: ${kind}\nname: Sắp xếp\neffectiveOn: '2025-07-01'\n${lines}${tin}`
const partOf = (id: string) => `partOf:\n  - { unit: ${id}, cites: [tin] }\n`

/** Right by themselves, and said of those of whom it cannot be. */
export const brokenActors: readonly BrokenCase[] = [
  one(
    'one that coordinates alone',
    'agr-a.yaml',
    `kind: PLAN\ntitle: Kế hoạch\nparties:\n  - { actor: org-don-bp-dinh-gio, role: SIGNATORY, cites: [tin] }\n  - { actor: org-cong-an-suoi-mo, role: SUPERIOR, cites: [tin] }\n${tin}`,
    {
      line: 3,
      path: 'parties',
      message: 'has org-don-bp-dinh-gio alone to coordinate',
      fix: 'Name the others, if need be as a placeholder (unnamed: true), or delete the record.',
      warning: true,
    },
  ),
  one(
    'an international agreement among compatriots',
    'agr-a.yaml',
    agreement('').replace('PLAN', 'INTERNATIONAL'),
    {
      line: 1,
      path: 'kind',
      message: 'is INTERNATIONAL, but every party is of Viet Nam',
      fix: 'Name the FOREIGN_BODY or the unit with its country, or choose another kind.',
    },
  ),
  several(
    'a renewal by strangers',
    {
      'agr-a.yaml': agreement(
        'renews:\n  - { agreement: agr-b, cites: [tin] }\n  - { agreement: agr-quy-che-2021, cites: [tin] }\n',
      ),
      'agr-b.yaml': `kind: PLAN\ntitle: Kế hoạch khác\nparties:\n  - { actor: org-a, role: SIGNATORY, cites: [tin] }\n  - { actor: unit-xa-suoi-mo, role: SIGNATORY, cites: [tin] }\n${tin}`,
      'org-a.yaml': organization(''),
    },
    {
      file: 'agr-a.yaml',
      line: 6,
      path: 'renews[0].agreement',
      message: 'has no party of agr-b, and none that came after one',
      fix: 'Name another agreement, or the parties that the two share; what adds to it belongs in supplements.',
      warning: true,
    },
  ),
  one('an event that changes nobody', 'evt-a.yaml', event('MERGER', ''), {
    line: 1,
    path: '',
    message: 'ends and creates nobody',
    fix: 'Name those whom it changed, or delete the event.',
    warning: true,
  }),
  several(
    'a dissolution that creates, of one that it ends',
    {
      'evt-a.yaml': event(
        'DISSOLUTION',
        'ended:\n  - { actor: org-a, cites: [tin] }\ncreated:\n  - { actor: org-a, extent: PARTIAL, cites: [tin] }\n',
      ),
      'org-a.yaml': organization("validTo: '2025-06-30'\n"),
    },
    {
      file: 'evt-a.yaml',
      line: 6,
      path: 'created',
      message: 'says whom a DISSOLUTION created',
      fix: 'Delete created, or write MERGER, SPLIT, RENAMING or CONTINUATION.',
    },
    {
      file: 'evt-a.yaml',
      line: 7,
      path: 'created[0].actor',
      message: 'org-a is both ended and created',
      fix: 'Name the record of the one before and of the one after, or delete one of the entries.',
    },
  ),
  one(
    'a creation that ends somebody',
    'evt-a.yaml',
    event('CREATION', 'ended:\n  - { actor: unit-xa-suoi-mo, cites: [tin] }\n'),
    {
      line: 4,
      path: 'ended',
      message: 'says whom a CREATION ended',
      fix: 'Write MERGER, SPLIT, RENAMING or CONTINUATION, or delete ended.',
      warning: true,
    },
  ),
  several(
    'an event within one list',
    {
      'evt-a.yaml': event(
        'MERGER',
        'ended:\n  - { actor: unit-a, cites: [tin] }\ncreated:\n  - { actor: unit-b, cites: [tin] }\n',
      ),
      'unit-a.yaml': unit("code: '1'\ncodeList: MOT\nvalidTo: '2025-06-30'\n"),
      'unit-b.yaml': unit("code: '2'\ncodeList: MOT\nvalidFrom: '2025-07-01'\n"),
    },
    {
      file: 'evt-a.yaml',
      line: 7,
      path: 'created[0].actor',
      message: 'unit-b is of MOT, and so is a unit that the event ends',
      fix: 'Name units of an earlier list under ended and of a later one under created.',
    },
  ),
  one(
    'a border post with the duties of others',
    'org-a.yaml',
    organization(
      'partyCommitteeOf:\n  - { organization: org-don-bp-dinh-gio, cites: [tin] }\ngoverns:\n  - { unit: unit-xa-suoi-mo, cites: [tin] }\n',
    ),
    {
      line: 3,
      path: 'partyCommitteeOf',
      message: 'says whose party committee it is, but its kind is BORDER_GUARD_POST',
      fix: 'Write kind: PARTY_COMMITTEE, or use subordinateTo.',
    },
    {
      line: 6,
      path: 'governs[0].unit',
      message: 'a BORDER_GUARD_POST governs no unit',
      fix: 'Write basedIn or responsibleFor in place of governs, or correct the kind.',
      warning: true,
    },
  ),
  several(
    'a committee that governs abroad',
    {
      'org-a.yaml': organization('governs:\n  - { unit: unit-a, cites: [tin] }\n').replace(
        'BORDER_GUARD_POST',
        'PEOPLES_COMMITTEE',
      ),
      'unit-a.yaml': unit('country: LA\n'),
    },
    {
      file: 'org-a.yaml',
      line: 4,
      path: 'governs[0].unit',
      message: 'a PEOPLES_COMMITTEE governs no unit of LA',
      fix: 'Correct the kind, or name another unit.',
      warning: true,
    },
  ),
  one(
    'a unit in a lower one of another country',
    'unit-a.yaml',
    unit(`country: LA\n${partOf('unit-xa-suoi-mo')}`, 'PROVINCE'),
    {
      line: 6,
      path: 'partOf[0].unit',
      message: 'a PROVINCE lies in unit-xa-suoi-mo, which is a COMMUNE',
      fix: 'Turn the relation round, or correct one of the levels.',
    },
    {
      line: 6,
      path: 'partOf[0].unit',
      message: 'unit-a is of LA, and unit-xa-suoi-mo of Viet Nam',
      fix: 'Name a unit of the same country, or correct the country of one of the two.',
    },
  ),
  several(
    'units that are not of their list',
    {
      'unit-a.yaml': unit("codeList: VN-2025-01\nvalidTo: '2025-07'\n"),
      'unit-b.yaml': unit("code: '2'\ncodeList: VN-2025-07\nvalidFrom: '2025-06'\n", 'DISTRICT'),
    },
    {
      file: 'unit-a.yaml',
      line: 4,
      path: 'codeList',
      message: 'is VN-2025-01, but the unit has no code of it',
      fix: 'Add the code, or delete codeList.',
      warning: true,
    },
    {
      file: 'unit-a.yaml',
      line: 5,
      path: 'validTo',
      message: 'is 2025-07, but every unit of VN-2025-01 ended by 2025-06-30',
      fix: "Write validTo: '2025-06-30', or correct codeList.",
    },
    {
      file: 'unit-b.yaml',
      line: 1,
      path: 'level',
      message: 'is DISTRICT, which VN-2025-07 has not',
      fix: 'Write PROVINCE or COMMUNE, or correct codeList.',
    },
    {
      file: 'unit-b.yaml',
      line: 6,
      path: 'validFrom',
      message: 'is 2025-06, but no unit of VN-2025-07 began before 2025-07-01',
      fix: "Write validFrom: '2025-07-01', or correct codeList.",
    },
  ),
]
