import { agreement, type BrokenCase, one, organization, party, several, tin } from './cases.ts'

const area = (broader: string) => `name: Lĩnh vực\nnameEn: Area\nbroader: ${broader}\n${tin}`
const event = (lines: string) => `kind: MERGER\nname: Nhập xã\neffectiveOn: '2025-07-01'\n${lines}${tin}`
const committee = (lines: string) => organization(lines).replace('BORDER_GUARD_POST', 'PARTY_COMMITTEE')

/** Right in form, and wrong in what they say. */
export const brokenFacts: readonly BrokenCase[] = [
  one(
    'a citation key that the record has not',
    'org-a.yaml',
    organization('basedIn:\n  - { place: unit-xa-suoi-mo, cites: [tn] }\n'),
    {
      line: 4,
      path: 'basedIn[0].cites[0]',
      message: '"tn" is no citation of this record',
      fix: 'Did you mean tin?',
    },
  ),
  one('a citation that no fact names', 'org-a.yaml', `${organization('')}  la: { source: src-tin }\n`, {
    line: 6,
    path: 'citations.la',
    message: 'is a citation that no fact names',
    fix: 'Name it under the cites of the fact that it proves, or delete it.',
  }),
  one(
    'a citation named twice by one fact',
    'org-a.yaml',
    organization('').replace('cites: [tin]', 'cites: [tin, tin]'),
    {
      line: 3,
      path: 'cites[1]',
      message: 'names "tin" a second time',
      fix: 'Name each citation once.',
    },
  ),
  one(
    'an id that no record bears',
    'agr-a.yaml',
    agreement(
      '',
      '{ actor: org-don-bp-dinh-gios, role: SIGNATORY, cites: [tin] }',
      '{ actor: unit-hoan-toan-khac, role: WITNESS, cites: [tin] }',
    ),
    {
      line: 4,
      path: 'parties[0].actor',
      message: 'there is no record org-don-bp-dinh-gios',
      fix: 'Did you mean org-don-bp-dinh-gio?',
    },
    {
      line: 5,
      path: 'parties[1].actor',
      message: 'there is no record unit-hoan-toan-khac',
      fix: 'Write the record unit-hoan-toan-khac.yaml, or name another.',
    },
  ),
  several(
    'the same id in two folders',
    { 'a/org-a.yaml': organization(''), 'b/org-a.yaml': organization('') },
    {
      file: 'b/org-a.yaml',
      path: '',
      message: 'org-a is already described in a/org-a.yaml',
      fix: 'Join the two records, or give one of them another id.',
    },
  ),
  one(
    'a period that ends before it starts',
    'agr-a.yaml',
    agreement("period:\n  from: '2021'\n  to: '2020-12-31'\n  cites: [tin]\n"),
    {
      line: 7,
      path: 'period.to',
      message: 'ends on 2020-12-31, before it starts on 2021',
      fix: 'Correct from or to.',
    },
  ),
  one(
    'a validity that ends before it starts',
    'org-a.yaml',
    organization("validFrom: '2021-06'\nvalidTo: '2021-05'\n"),
    {
      line: 4,
      path: 'validTo',
      message: 'ends on 2021-05, before it starts on 2021-06',
      fix: 'Correct validFrom or validTo.',
    },
  ),
  one(
    'a sighting that ends before it starts',
    'agr-a.yaml',
    agreement("carriedOut:\n  - { from: '2022', on: '2021-05-01', cites: [tin] }\n"),
    {
      line: 6,
      path: 'carriedOut[0].on',
      message: 'ends on 2021-05-01, before it starts on 2022',
      fix: 'Correct from or on.',
    },
  ),
  one('a period without ends', 'agr-a.yaml', agreement('period: { cites: [tin] }\n'), {
    line: 5,
    path: 'period',
    message: 'gives neither from nor to',
    fix: 'Give one of them, or delete the period.',
  }),
  one(
    'a signing after the end of the period',
    'agr-a.yaml',
    agreement("signed: { on: '2026', cites: [tin] }\nperiod: { to: '2025', cites: [tin] }\n"),
    {
      line: 5,
      path: 'signed.on',
      message: 'is signed on 2026, after its period ends on 2025',
      fix: 'Correct signed.on or period.to.',
    },
  ),
  one(
    'a count on a named actor',
    'agr-a.yaml',
    agreement('', '{ actor: org-don-bp-dinh-gio, role: SIGNATORY, count: 4, cites: [tin] }'),
    {
      line: 4,
      path: 'parties[0].count',
      message: 'counts 4, but org-don-bp-dinh-gio is one named actor',
      fix: 'Delete count, or name a placeholder (unnamed: true).',
    },
  ),
  several(
    'a circle of broader areas',
    {
      'area-a.yaml': area('area-b'),
      'area-b.yaml': area('area-c').replace('Lĩnh', 'Một lĩnh'),
      'area-c.yaml': area('area-a').replace('Lĩnh', 'Hai lĩnh'),
    },
    {
      file: 'area-c.yaml',
      line: 3,
      path: 'broader',
      message: 'BROADER leads back to itself: area-a → area-b → area-c → area-a',
      fix: 'Delete or turn round one of these relations.',
    },
  ),
  several(
    'a circle of command on one line',
    {
      'org-a.yaml': organization(
        'subordinateTo:\n  - { organization: org-b, line: COMMAND, cites: [tin] }\n',
      ),
      'org-b.yaml': organization(
        'subordinateTo:\n  - { organization: org-a, line: COMMAND, cites: [tin] }\n',
      ).replace('Mây', 'Gió'),
    },
    {
      file: 'org-b.yaml',
      line: 4,
      path: 'subordinateTo[0].organization',
      message: 'SUBORDINATE_TO on line COMMAND leads back to itself: org-a → org-b → org-a',
      fix: 'Delete or turn round one of these relations.',
    },
  ),
  several(
    'a circle of party committees',
    {
      'org-a.yaml': committee('partyCommitteeOf:\n  - { organization: org-b, cites: [tin] }\n'),
      'org-b.yaml': committee('partyCommitteeOf:\n  - { organization: org-a, cites: [tin] }\n').replace(
        'Mây',
        'Gió',
      ),
    },
    {
      file: 'org-b.yaml',
      line: 4,
      path: 'partyCommitteeOf[0].organization',
      message: 'PARTY_COMMITTEE_OF leads back to itself: org-a → org-b → org-a',
      fix: 'Delete or turn round one of these relations.',
    },
  ),
  one(
    'a part of itself',
    'unit-a.yaml',
    `level: COMMUNE\nunitType: xã\nname: Mây\npartOf:\n  - { unit: unit-a, cites: [tin] }\n${tin}`,
    {
      line: 5,
      path: 'partOf[0].unit',
      message: 'unit-a is related to itself',
      fix: 'Name another record, or delete the entry.',
    },
  ),
  one('a party given twice in one role', 'agr-a.yaml', agreement('', party, party), {
    line: 5,
    path: 'parties[1].actor',
    message: 'says again what parties[0].actor says',
    fix: 'Keep one of the two, with the citations of both.',
  }),
  one(
    'a result given twice',
    'agr-a.yaml',
    agreement(
      'results:\n  - { what: buổi, whatEn: sessions, value: 3, cites: [tin] }\n  - { what: buổi, whatEn: sessions, value: 3, cites: [tin] }\n',
    ),
    {
      line: 7,
      path: 'results[1]',
      message: 'says again what results[0] says',
      fix: 'Keep one of the two, with the citations of both.',
    },
  ),
  one(
    'an alias that is the name',
    'org-a.yaml',
    organization('aliases: [đồn  mây, Đồn Gió, đồn gió]\n'),
    {
      line: 3,
      path: 'aliases[0]',
      message: '"đồn  mây" is the name itself',
      fix: 'Delete the alias.',
    },
    {
      line: 3,
      path: 'aliases[2]',
      message: '"đồn gió" is given above',
      fix: 'Delete the alias.',
    },
  ),
  one(
    'a renewal that begins before what it renews',
    'agr-a.yaml',
    agreement(
      "signed: { on: '2020', cites: [tin] }\nrenews:\n  - { agreement: agr-quy-che-2021, cites: [tin] }\n",
    ),
    {
      line: 7,
      path: 'renews[0].agreement',
      message: 'begins on 2020, before agr-quy-che-2021, which begins on 2021-03-12',
      fix: 'Correct the dates, or turn the relation round.',
    },
  ),
  one(
    'an end that disagrees with its event',
    'evt-a.yaml',
    event(
      'ended:\n  - { actor: org-don-bp-dinh-gio, cites: [tin] }\n  - { actor: unit-xa-suoi-mo, cites: [tin] }\n',
    ).replace('2025-07-01', '2025-07-02'),
    {
      line: 5,
      path: 'ended[0].actor',
      message: 'org-don-bp-dinh-gio is ended from 2025-07-02, but it gives no validTo',
      fix: "Write validTo: '2025-07-01' in org-don-bp-dinh-gio.yaml, or correct the event.",
    },
    {
      line: 6,
      path: 'ended[1].actor',
      message: 'unit-xa-suoi-mo is ended from 2025-07-02, but its validTo is 2025-06-30',
      fix: "Write validTo: '2025-07-01' in unit-xa-suoi-mo.yaml, or correct the event.",
    },
  ),
  several(
    'a beginning that disagrees with its event',
    {
      'evt-a.yaml': event(
        'created:\n  - { actor: unit-a, cites: [tin] }\n  - { actor: org-don-bp-dinh-gio, cites: [tin] }\n',
      ),
      'unit-a.yaml': `level: COMMUNE\nunitType: xã\nname: Mây\nvalidFrom: '2025-08'\n${tin}`,
    },
    {
      file: 'evt-a.yaml',
      line: 5,
      path: 'created[0].actor',
      message: 'unit-a is created on 2025-07-01, but its validFrom is 2025-08',
      fix: "Write validFrom: '2025-07-01' in unit-a.yaml, or correct the event.",
    },
    {
      file: 'evt-a.yaml',
      line: 6,
      path: 'created[1].actor',
      message: 'org-don-bp-dinh-gio is created on 2025-07-01, but it gives no validFrom',
      fix: "Write validFrom: '2025-07-01' in org-don-bp-dinh-gio.yaml, or correct the event.",
    },
  ),
  several(
    'a record that looks like another',
    { 'org-a.yaml': `kind: BORDER_GUARD_POST\nname: đồn BP Đỉnh Gió\n${tin}` },
    {
      file: 'org-don-bp-dinh-gio.yaml',
      line: 2,
      path: 'name',
      message: 'org-don-bp-dinh-gio looks like org-a (org-a.yaml)',
      fix: 'If they are one, join the records; if not, tell them apart by place or validity.',
      warning: true,
    },
  ),
]
