import type { BrokenCase } from './cases.ts'

/** Another post, to be described under any id. */
export const another = `kind: BORDER_GUARD_POST
name: Đồn Gió
cites: [bao]
citations:
  bao: { source: src-tin }
`

const joinFix = 'Leave it away, write the other reading as a note, or replace the record with mode: OVERRIDE.'
const clashFix = 'Write mode: ADD to add to it or mode: OVERRIDE to replace it, or choose another id.'

/** Beside the collection `nen`, which has the sound records and `org-may`: what cannot be joined with it. */
export const refused: readonly BrokenCase[] = [
  {
    title: 'an addition that says otherwise, all of it at once',
    files: { 'them/org-may.yaml': 'mode: ADD\naliases: [Đồn Hai]\nname: Đồn Gió\nkind: OTHER\n' },
    problems: [
      {
        file: 'them/org-may.yaml',
        line: 3,
        path: 'name',
        message: 'is "Đồn Gió", but nen/org-may.yaml has "Đồn Mây"',
        fix: joinFix,
      },
      {
        file: 'them/org-may.yaml',
        line: 4,
        path: 'kind',
        message: 'is "OTHER", but nen/org-may.yaml has "BORDER_GUARD_POST"',
        fix: joinFix,
      },
    ],
  },
  {
    title: 'a citation key that the earlier record gives to another citation',
    files: {
      'them/org-may.yaml':
        'mode: ADD\ncites: [bao]\ncitations:\n  bao: { source: src-tin }\n  tin: { source: src-tin, part: RELATED_NEWS }\n',
    },
    problems: [
      {
        file: 'them/org-may.yaml',
        line: 5,
        path: 'citations.tin',
        message: 'is a key that nen/org-may.yaml gives to another citation',
        fix: 'Choose another key.',
      },
    ],
  },
  ...(['ADD', 'OVERRIDE'] as const).map((mode) => ({
    title: `${mode} where there is nothing earlier`,
    files: { 'them/org-gio.yaml': `${another}mode: ${mode}\n` },
    problems: [
      {
        file: 'them/org-gio.yaml',
        line: 6,
        path: 'mode',
        message: `is ${mode}, but there is no earlier record org-gio`,
        fix: 'Leave mode away, or correct the id.',
      },
    ],
  })),
  {
    title: 'one id in two collections without a mode',
    files: { 'them/org-may.yaml': another },
    problems: [
      {
        file: 'them/org-may.yaml',
        path: '',
        message: 'org-may is already described in nen/org-may.yaml',
        fix: clashFix,
      },
    ],
  },
  {
    title: 'one id in a file and in a row of a later table',
    files: {
      'them/don.table.yaml':
        'rows: don.csv\neach:\n  kind: OTHER\n  cites: [tin]\n  citations: { tin: { source: src-tin } }\n',
      'them/don.csv': 'id,name\norg-gio,Đồn Gió\norg-may,Đồn Mây\n',
    },
    problems: [
      {
        file: 'them/don.csv',
        line: 3,
        path: '',
        message: 'org-may is already described in nen/org-may.yaml',
        fix: clashFix,
      },
    ],
  },
  ...['', 'mode: ADD\n', 'mode: OVERRIDE\n'].map((mode) => ({
    title: `one id twice in one folder, the second with ${mode.trim() || 'no mode'}`,
    files: { 'them/a/org-gio.yaml': another, 'them/b/org-gio.yaml': `${mode}${another}` },
    problems: [
      {
        file: 'them/b/org-gio.yaml',
        path: '',
        message: 'org-gio is already described in them/a/org-gio.yaml',
        fix: 'Join the two records, or give one of them another id.',
      },
    ],
  })),
  ...(
    [
      ['OVERIDE', '"OVERIDE" is no mode', 'Did you mean OVERRIDE?'],
      ['add', '"add" is no mode', 'Did you mean ADD?'],
      ['REPLACE', '"REPLACE" is no mode', 'Write ADD or OVERRIDE, or leave the field away.'],
      ['3', '3 is no mode', 'Write ADD or OVERRIDE, or leave the field away.'],
      ['', 'null is no mode', 'Write ADD or OVERRIDE, or leave the field away.'],
    ] as const
  ).map(([mode, message, fix]) => ({
    title: `the mode "${mode}"`,
    files: { 'them/org-may.yaml': `aliases: [Đồn Hai]\nmode: ${mode}\n` },
    problems: [{ file: 'them/org-may.yaml', line: 2, path: 'mode', message, fix }],
  })),
]
