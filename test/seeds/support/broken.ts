import { agreement, type BrokenCase, one, organization, tin } from './cases.ts'

const dateFix = `Write a year, month or day that exists, in quotes: '2021', '2021-05' or '2021-05-17'.`

/** Broken in their form: what the schemas refuse. */
export const brokenForms: readonly BrokenCase[] = [
  one('an enum word with a typing error', 'org-a.yaml', `kind: BORDER_GARD_POST\nname: Đồn Mây\n${tin}`, {
    line: 1,
    path: 'kind',
    message: '"BORDER_GARD_POST" is not one of the words for this field',
    fix: 'Did you mean BORDER_GUARD_POST? The words are MILITARY_REGION, MILITARY_COMMAND, AREA_DEFENCE_COMMAND, MILITARY_UNIT, ECONOMIC_DEFENCE_GROUP, BORDER_GUARD_FORCE, BORDER_GUARD_COMMAND, BORDER_GUARD_POST, PARTY_COMMITTEE, PEOPLES_COMMITTEE, PEOPLES_COUNCIL, FATHERLAND_FRONT, MASS_ORGANIZATION, POLICE, GOVERNMENT_AGENCY, SELF_MANAGEMENT_GROUP, RESIDENTIAL_COMMUNITY, FOREIGN_BODY, OTHER.',
  }),
  one('an enum word that resembles none', 'agr-a.yaml', agreement('').replace('SIGNATORY', 'BYSTANDER'), {
    line: 4,
    path: 'parties[0].role',
    message: '"BYSTANDER" is not one of the words for this field',
    fix: 'Write one of SIGNATORY, PARTICIPANT, IMPLEMENTER, ADVISER, WITNESS, SUPERIOR, BENEFICIARY.',
  }),
  one(
    'a field of the wrong kind',
    'org-a.yaml',
    organization('unnamed: perhaps\naliases: Đồn Gió\n'),
    {
      line: 3,
      path: 'unnamed',
      message: 'is text, not true or false',
      fix: 'Write true or false.',
    },
    {
      line: 4,
      path: 'aliases',
      message: 'is text, not a list',
      fix: 'Write a list.',
    },
  ),
  one(
    'a number where text belongs',
    'unit-a.yaml',
    `level: COMMUNE\nunitType: xã\nname: Mây\ncode: 18958\n${tin}`,
    {
      line: 4,
      path: 'code',
      message: 'is a whole number, not text',
      fix: "Write it in quotes: '18958'.",
    },
  ),
  one('a missing field', 'org-a.yaml', `kind: OTHER\n${tin}`, {
    line: 1,
    path: 'name',
    message: 'is missing',
    fix: 'Add the field.',
  }),
  one('an empty text', 'org-a.yaml', `kind: OTHER\nname: ' '\n${tin}`, {
    line: 2,
    path: 'name',
    message: 'is empty',
    fix: 'Write it out, or leave the field away.',
  }),
  one('an unknown field that resembles a known one', 'org-a.yaml', organization('alias: [Đồn Gió]\n'), {
    line: 3,
    path: 'alias',
    message: 'is no field here',
    fix: 'Did you mean aliases?',
  }),
  one(
    'an unknown field within a list',
    'agr-a.yaml',
    agreement('', '{ actor: org-don-bp-dinh-gio, role: SIGNATORY, weight: 2, cites: [tin] }'),
    {
      line: 4,
      path: 'parties[0].weight',
      message: 'is no field here',
      fix: 'The fields here are actor, role, count, representedBy, cites.',
    },
  ),
  one(
    'an id of the wrong type',
    'org-a.yaml',
    organization('basedIn:\n  - { place: org-don-bp-dinh-gio, cites: [tin] }\n'),
    {
      line: 4,
      path: 'basedIn[0].place',
      message: '"org-don-bp-dinh-gio" is not an id that begins with unit- or zone-',
      fix: 'Name a record whose id begins with unit- or zone-.',
    },
  ),
  one(
    'a name in the place of an id',
    'org-a.yaml',
    organization('governs:\n  - { unit: Suối Mơ, cites: [tin] }\n'),
    {
      line: 4,
      path: 'governs[0].unit',
      message: '"Suối Mơ" is not an id that begins with unit-',
      fix: 'Name a record whose id begins with unit-.',
    },
  ),
  one('a day that does not exist', 'agr-a.yaml', agreement("signed: { on: '2021-02-30', cites: [tin] }\n"), {
    line: 5,
    path: 'signed.on',
    message: '"2021-02-30" names a day that does not exist: 2021-02 has 28 days',
    fix: dateFix,
  }),
  one('a date without quotes', 'agr-a.yaml', agreement('signed:\n  on: 2021\n  cites: [tin]\n'), {
    line: 6,
    path: 'signed.on',
    message: '2021 is a whole number, not a date',
    fix: "Write it in quotes: '2021'.",
  }),
  one('a date in the order of everyday', 'org-a.yaml', organization("validTo: '30/6/2025'\n"), {
    line: 3,
    path: 'validTo',
    message: '"30/6/2025" is not a date: write 2021, 2021-05 or 2021-05-17',
    fix: dateFix,
  }),
  one(
    'a fact without a citation',
    'agr-a.yaml',
    agreement('', '{ actor: org-don-bp-dinh-gio, role: SIGNATORY }'),
    {
      line: 4,
      path: 'parties[0].cites',
      message: 'has no citation',
      fix: 'Name at least one key of this record’s citations.',
    },
  ),
  one('an empty list of citations', 'org-a.yaml', `kind: OTHER\nname: Đồn Mây\ncites: []\ncitations: {}\n`, {
    line: 3,
    path: 'cites',
    message: 'has no citation',
    fix: 'Name at least one key of this record’s citations.',
  }),
  one('an agreement of nobody', 'agr-a.yaml', `kind: PLAN\ntitle: Kế hoạch\nparties: []\n${tin}`, {
    line: 3,
    path: 'parties',
    message: 'is empty',
    fix: 'A coordination has at least one party.',
  }),
  one(
    'a count of none',
    'agr-a.yaml',
    agreement('', '{ actor: org-don-bp-dinh-gio, role: SIGNATORY, count: 0, cites: [tin] }'),
    {
      line: 4,
      path: 'parties[0].count',
      message: 'is 0, which is too small',
      fix: 'Write 1 or more.',
    },
  ),
  one(
    'an inferred citation without its reason',
    'org-a.yaml',
    organization('').replace('src-tin }', 'src-tin, basis: INFERRED }'),
    {
      line: 5,
      path: 'citations.tin.note',
      message: 'is missing',
      fix: 'An inferred fact says why.',
    },
  ),
  one(
    'a place in a source given in part',
    'org-a.yaml',
    organization('').replace('src-tin }', 'src-tin, paragraph: 2 }'),
    {
      line: 5,
      path: 'citations.tin',
      message: 'gives only part of the place',
      fix: 'Paragraph, start, end and passageSha256 go together.',
    },
  ),
  one('an address that is none', 'src-a.yaml', 'title: Tin\nurl: bao.example\n', {
    line: 2,
    path: 'url',
    message: '"bao.example" is not a web address',
    fix: 'Write it in full, beginning with https:// or http://.',
  }),
  one('a fingerprint that is none', 'src-a.yaml', 'title: Tin\nsha256: abc\n', {
    line: 2,
    path: 'sha256',
    message: 'is not a SHA-256 in lower-case hexadecimal',
    fix: 'Write the 64 characters that sha256sum prints.',
  }),
  one('a record that says it is of another type', 'org-a.yaml', organization('type: Agreement\n'), {
    line: 3,
    path: 'type',
    message: '"Agreement" is not one of the words for this field',
    fix: 'Write one of Organization.',
  }),
]
