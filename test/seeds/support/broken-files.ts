import { type BrokenCase, one, organization } from './cases.ts'

/** Files that cannot be read as records at all. */
export const brokenFiles: readonly BrokenCase[] = [
  one('text that is no YAML', 'org-a.yaml', 'kind: OTHER\nname: "Đồn Mây\ncites: [tin]\n', {
    line: 4,
    path: '',
    message: 'is not valid YAML: Missing closing "quote',
    fix: 'Mend the line; text with a colon, a # or a quote in it is safest in quotes.',
  }),
  one('a key that is given twice', 'org-a.yaml', organization('name: Đồn Gió\n'), {
    line: 3,
    path: 'name',
    message: 'is given twice; the first stands on line 2',
    fix: 'Keep one of the two, or join them.',
  }),
  one('an empty file', 'org-a.yaml', '', {
    line: 1,
    path: '',
    message: 'is empty',
    fix: 'Write the record’s fields, or delete the file.',
  }),
  one('a list in the place of a map', 'org-a.yaml', '- kind: OTHER\n', {
    line: 1,
    path: '',
    message: 'is a list; a record is a map of fields',
    fix: 'Write the record’s fields, or delete the file.',
  }),
  one(
    'bytes that are no UTF-8',
    'org-a.yaml',
    new Uint8Array([0x6b, 0x3a, 0x20, 0x61, 0x0a, 0x6e, 0x3a, 0x20, 0xff]),
    {
      line: 2,
      path: '',
      message: 'is not valid UTF-8',
      fix: 'Save the file again as UTF-8.',
    },
  ),
  one('a file beyond the limit', 'org-a.yaml', `kind: OTHER\nname: ${'a'.repeat(1_048_576)}\n`, {
    path: '',
    message: 'has 1,048,595 bytes; at most 1,048,576 are read',
    fix: 'Split it: one record a file.',
  }),
  one(
    'aliases that multiply',
    'org-a.yaml',
    `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[index]}`).join(', ')}]\n`).join('')}`,
    {
      line: 1,
      path: '',
      message:
        'uses aliases that cannot be followed: Excessive alias count indicates a resource exhaustion attack',
      fix: 'Write the values out in place of the aliases (*name).',
    },
  ),
  one('nesting beyond all need', 'org-a.yaml', `kind: ${'['.repeat(40)}${']'.repeat(40)}\n`, {
    line: 1,
    path: 'kind[0][0][0]',
    message: 'is nested more than 32 levels deep',
    fix: 'Flatten it: no record needs more than five levels.',
  }),
  one('nesting that no parser bears', 'org-a.yaml', `kind: ${'['.repeat(200_000)}`, {
    line: 1,
    path: '',
    message: 'is nested too deeply to be read',
    fix: 'Flatten it: no record needs more than five levels.',
  }),
  one('a file name that is no id', 'Đồn Mây.yaml', organization(''), {
    path: '',
    message: '"Đồn Mây" is no id; a record is named after its id',
    fix: 'An id is lower-case ASCII words joined by hyphens after one of org-, unit-, zone-, agr-, act-, area-, prog-, law-, evt-, src-.',
  }),
  one('a file named like a derived node', 'cit-0123.yaml', organization(''), {
    path: '',
    message:
      '"cit-0123" is the id of a Citation, which is derived and has no record of its own; a record is named after its id',
    fix: 'Write it inside the record that it belongs to.',
  }),
  one('a file that ends in .yml', 'org-a.yml', organization(''), {
    path: '',
    message: 'is passed over: records end in .yaml',
    fix: 'Rename the file so that it ends in .yaml.',
  }),
]
