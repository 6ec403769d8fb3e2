import { agreement, type BrokenCase, one, organization, several } from './cases.ts'

const thenParty = 'Name the party of that time, or correct the date.'
const thenPlace = 'Name the place of that time, or correct the date.'
const dated = `title: Tin\nfile: tin.txt\nsha256: ${'a'.repeat(64)}\npublishedOn: '2021-06'\n`
const placed = `  bao: { source: src-bao, paragraph: 1, start: 0, end: 3, passageSha256: ${'a'.repeat(64)} }\n`
const published = (lines: string) => ({
  'src-bao.yaml': dated,
  'agr-a.yaml': `${agreement(lines)}${placed}`,
})
const future = 'Correct the date, or publishedOn of the source; what was only planned has not happened.'

/** Right by themselves, and at odds with the times of what they name. */
export const brokenTimes: readonly BrokenCase[] = [
  several(
    'parties that are gone or yet to come',
    {
      'agr-a.yaml': agreement(
        "signed: { on: '2024-05', cites: [tin] }\n",
        '{ actor: org-a, role: SIGNATORY, cites: [tin] }',
        '{ actor: org-b, role: WITNESS, cites: [tin] }',
        '{ actor: org-b, role: BENEFICIARY, cites: [tin] }',
      ),
      'org-a.yaml': organization("validTo: '2024-04-30'\n"),
      'org-b.yaml': organization("validFrom: '2024-06'\n").replace('Mây', 'Gió'),
    },
    {
      file: 'agr-a.yaml',
      line: 4,
      path: 'parties[0].actor',
      message: 'org-a ended on 2024-04-30, before 2024-05',
      fix: thenParty,
      warning: true,
    },
    {
      file: 'agr-a.yaml',
      line: 5,
      path: 'parties[1].actor',
      message: 'org-b begins on 2024-06, after 2024-05',
      fix: thenParty,
      warning: true,
    },
  ),
  one(
    'places that are gone',
    'agr-a.yaml',
    agreement(
      "signed: { on: '2025-08', at: unit-xa-suoi-mo, cites: [tin] }\nplaces:\n  - { place: unit-xa-suoi-mo, cites: [tin] }\n",
    ),
    {
      line: 5,
      path: 'signed.at',
      message: 'unit-xa-suoi-mo ended on 2025-06-30, before 2025-08',
      fix: thenPlace,
      warning: true,
    },
    {
      line: 7,
      path: 'places[0].place',
      message: 'unit-xa-suoi-mo ended on 2025-06-30, before 2025-08',
      fix: thenPlace,
      warning: true,
    },
  ),
  one(
    'a relation to what was gone before',
    'org-a.yaml',
    organization("validFrom: '2025-07-01'\nresponsibleFor:\n  - { place: unit-xa-suoi-mo, cites: [tin] }\n"),
    {
      line: 5,
      path: 'responsibleFor[0].place',
      message: 'never holds: unit-xa-suoi-mo ended on 2025-06-30, and this record begins on 2025-07-01',
      fix: 'Name the one that was there at the time, or correct the dates.',
    },
  ),
  several(
    'what had not happened when the sources were published',
    published(
      "signed: { on: '2021-07', cites: [bao] }\ncarriedOut:\n  - { on: '2022', cites: [bao] }\n  - { on: '2022', cites: [tin, bao] }\nresults:\n  - { what: buổi, whatEn: sessions, value: 3, period: { to: '2021' }, cites: [bao] }\n  - { what: lượt, whatEn: times, value: 3, period: { from: '2022' }, cites: [bao] }\n",
    ),
    {
      file: 'agr-a.yaml',
      line: 5,
      path: 'signed.on',
      message: 'is 2021-07, but the sources that tell of it were published by 2021-06',
      fix: future,
      warning: true,
    },
    {
      file: 'agr-a.yaml',
      line: 7,
      path: 'carriedOut[0].on',
      message: 'is 2022, but the sources that tell of it were published by 2021-06',
      fix: future,
      warning: true,
    },
    {
      file: 'agr-a.yaml',
      line: 11,
      path: 'results[1].period.from',
      message: 'is 2022, but the sources that tell of it were published by 2021-06',
      fix: future,
      warning: true,
    },
  ),
  one(
    'a sighting before the beginning',
    'agr-a.yaml',
    agreement("signed: { on: '2021', cites: [tin] }\ncarriedOut:\n  - { on: '2020-12', cites: [tin] }\n"),
    {
      line: 7,
      path: 'carriedOut[0].on',
      message: 'is 2020-12, before it begins on 2021',
      fix: 'Correct the date, or that of the signing or the period.',
    },
  ),
  one(
    'a signing and a result that tell no date',
    'agr-a.yaml',
    agreement(
      'signed: { cites: [tin] }\nresults:\n  - { what: buổi, whatEn: sessions, value: 3, period: {}, cites: [tin] }\n',
    ),
    {
      line: 5,
      path: 'signed',
      message: 'gives neither on nor at',
      fix: 'Give one of them, or delete signed.',
    },
    {
      line: 7,
      path: 'results[0].period',
      message: 'gives neither from nor to',
      fix: 'Give one of them, or delete the period.',
    },
  ),
  several(
    'a statement of a document that does not say where',
    {
      'src-bao.yaml': dated,
      'org-a.yaml': organization('').replaceAll('src-tin', 'src-bao'),
    },
    {
      file: 'org-a.yaml',
      line: 5,
      path: 'citations.tin',
      message: 'does not say where in tin.txt it is stated',
      fix: 'Add paragraph, start, end and passageSha256, or write basis: INFERRED with the reason as note.',
      warning: true,
    },
  ),
]
