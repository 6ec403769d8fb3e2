import { type BrokenCase, one, several } from './cases.ts'

/** A table of communes; its citation is of a source that the sound records have. */
export const communes = `rows: xa.csv
each:
  level: COMMUNE
  unitType: xã
  cites: [list]
  citations:
    list: { source: src-tin }
`

/** The same, with what is said of every unit that a row names as the one above. */
export const communesWithin = `${communes}  partOf:
    - cites: [list]
`

const fields = 'A table has the fields rows (a CSV file beside it) and each (what is said of every record).'
const idFix =
  'An id is lower-case ASCII words joined by hyphens after one of org-, unit-, zone-, agr-, act-, area-, prog-, law-, evt-, src-.'

type Found = Omit<BrokenCase['problems'][number], 'file'>

/** A sound table over rows that are not. */
const rows = (title: string, csv: string | Uint8Array, ...problems: readonly Found[]): BrokenCase =>
  several(
    title,
    { 'xa.table.yaml': String(csv).includes('partOf[].') ? communesWithin : communes, 'xa.csv': csv },
    ...problems.map((problem) => ({ file: 'xa.csv', ...problem })),
  )

/** Sound rows under a table that is not. */
const table = (title: string, yaml: string, csv: string, ...problems: readonly Found[]): BrokenCase =>
  several(
    title,
    { 'xa.table.yaml': yaml, 'xa.csv': csv },
    ...problems.map((problem) => ({ file: 'xa.table.yaml', ...problem })),
  )

const sound = 'id,name\nunit-may,Mây\nunit-gio,Gió\n'

/** Tables that cannot be read, or whose records are wrong. */
export const brokenTables: readonly BrokenCase[] = [
  one('a table whose rows are not there', 'xa.table.yaml', `each: {}\nrows: xa.csv\n`, {
    line: 2,
    path: 'rows',
    message: 'names xa.csv, which is not there',
    fix: 'Put the CSV file beside the table, or correct its name.',
  }),
  table('a table that names no rows', communes.replace('rows: xa.csv\n', ''), sound, {
    line: 1,
    path: 'rows',
    message: 'names no CSV file',
    fix: fields,
  }),
  table('rows in another folder', communes.replace('xa.csv', '../xa.csv'), sound, {
    line: 1,
    path: 'rows',
    message: 'names no CSV file: write the name of one in the same folder',
    fix: fields,
  }),
  table('a field that no table has', communes.replace('each:', 'all:'), sound, {
    line: 2,
    path: 'all',
    message: 'is no field of a table',
    fix: fields,
  }),
  table('a list in the place of what is said of all', 'rows: xa.csv\neach:\n  - level: COMMUNE\n', sound, {
    line: 2,
    path: 'each',
    message: 'is not a map of fields',
    fix: fields,
  }),
  table('a table that is no YAML', `${communes}note: "open\n`, sound, {
    line: 9,
    path: '',
    message: 'is not valid YAML: Missing closing "quote',
    fix: 'Mend the line; text with a colon, a # or a quote in it is safest in quotes.',
  }),
  table('an alias that leads into itself', 'rows: xa.csv\neach:\n  notes: &all [*all]\n', sound, {
    line: 1,
    path: '',
    message: 'uses aliases that lead into themselves, or one into the other without end',
    fix: 'Write the values out in place of the aliases (*name).',
  }),
  table('a citation that no row and no field names', `${communes}    old: { source: src-tin }\n`, sound, {
    line: 8,
    path: 'each.citations.old',
    message: 'is a citation that no fact names',
    fix: 'Name it under the cites of the fact that it proves, or delete it.',
  }),
  table(
    'a word that the schema has not, said of all',
    communes.replace('COMMUNE', 'COMUNE'),
    'id,name\nunit-may,Mây\n',
    {
      line: 3,
      path: 'level',
      message: '"COMUNE" is not one of the words for this field',
      fix: 'Did you mean COMMUNE? The words are PROVINCE, DISTRICT, COMMUNE, VILLAGE.',
    },
  ),
  table(
    'a source that is not there, cited for all',
    communes.replace('src-tin', 'src-tim'),
    'id,name\nunit-may,Mây\n',
    {
      line: 7,
      path: 'citations.list.source',
      message: 'there is no record src-tim',
      fix: 'Did you mean src-tin?',
    },
  ),
  rows('rows without a header', '', {
    line: 1,
    path: '',
    message: 'is empty',
    fix: 'Write a header and a row for each record.',
  }),
  rows('bytes in a row that are no UTF-8', new Uint8Array([0x69, 0x64, 0x0a, 0x75, 0xff, 0x0a]), {
    line: 2,
    path: '',
    message: 'is not valid UTF-8',
    fix: 'Save the file again as UTF-8.',
  }),
  rows('a column of ids by another name', 'ids,name\nunit-may,Mây\n', {
    line: 1,
    path: '',
    message: 'has no column "id"',
    fix: 'Is "ids" meant? Call the column id.',
  }),
  rows('no column of ids', 'name,unitType\nMây,xã\n', {
    line: 1,
    path: '',
    message: 'has no column "id"',
    fix: 'Add a column that holds the ids.',
  }),
  rows(
    'columns that name no field',
    'id,tên gọi,name,partOf[0].unit,\nunit-may,Mây,Mây,,\n',
    ...['tên gọi', 'partOf[0].unit', ''].map((column) => ({
      line: 1,
      path: '',
      message: `has a column "${column}", which names no field`,
      fix: 'Write a field such as name, aliases[], partOf[].unit or ended[].cites[].',
    })),
  ),
  rows('a column given twice', 'id,name, name \nunit-may,Mây,Gió\n', {
    line: 1,
    path: '',
    message: 'has the column "name" twice',
    fix: 'Keep one of the two.',
  }),
  rows('a quote that is not closed', 'id,name\nunit-may,Mây\nunit-gio,"Gió', {
    line: 3,
    path: '',
    message: 'is not valid CSV: Quote Not Closed: the parsing is finished with an opening quote at line 3',
    fix: 'Mend the row; put text with a comma in quotes.',
  }),
  rows('a header without rows', 'id,name\n', {
    line: 1,
    path: '',
    message: 'has a header and no row',
    fix: 'Write a header and a row for each record.',
  }),
  rows('a row with too few cells, after one of two lines', 'id,name\nunit-may,"Mây\nxa"\nunit-gio\n', {
    line: 4,
    path: '',
    message: 'is not valid CSV: Invalid Record Length: expect 2, got 1 on line 4',
    fix: 'Mend the row; put text with a comma in quotes.',
  }),
  rows('a row with too many cells', 'id,name\nunit-may,Mây, xã Mây\n', {
    line: 2,
    path: '',
    message: 'is not valid CSV: Invalid Record Length: expect 2, got 3 on line 2',
    fix: 'Mend the row; put text with a comma in quotes.',
  }),
  rows(
    'ids of the wrong shape, of no type and of a derived one',
    'id,name\nunit-may,Mây\nUnit Gió,Gió\n,Nắng\nxa-mua,Mưa\ncit-1,Sương\n',
    { line: 3, path: '', message: '"Unit Gió" is no id', fix: idFix },
    { line: 4, path: '', message: '"" is no id', fix: idFix },
    { line: 5, path: '', message: '"xa-mua" is no id', fix: idFix },
    {
      line: 6,
      path: '',
      message: '"cit-1" is the id of a Citation, which is derived and has no record of its own',
      fix: 'Write it inside the record that it belongs to.',
    },
  ),
  rows(
    'a record in rows that do not follow one another',
    'id,name\nunit-may,Mây\nunit-gio,Gió\nunit-may,Mây\n',
    {
      line: 4,
      path: '',
      message: 'unit-may is already described in xa.csv',
      fix: 'Join the two records, or give one of them another id.',
    },
  ),
  rows('rows of one record that contradict each other', 'id,name\nunit-may,Mây\nunit-may,Gió\n', {
    line: 3,
    path: 'name',
    message: 'says something else of unit-may than line 2',
    fix: 'Say it in one row of the record, and leave the cell of the others empty.',
  }),
  rows('a cell that breaks the schema', 'id,name,validTo\nunit-may,Mây,\nunit-gio,Gió,2025-06-31\n', {
    line: 3,
    path: 'validTo',
    message: '"2025-06-31" names a day that does not exist: 2025-06 has 30 days',
    fix: `Write a year, month or day that exists, in quotes: '2021', '2021-05' or '2021-05-17'.`,
  }),
  rows('a cell left empty that is needed', 'id,name\nunit-may,Mây\nunit-gio,\n', {
    line: 3,
    path: 'name',
    message: 'is missing',
    fix: 'Add the field.',
  }),
  rows('a column of a field that records have not', 'id,name,alias[]\nunit-may,Mây,\nunit-gio,Gió,Bão\n', {
    line: 3,
    path: 'alias',
    message: 'is no field here',
    fix: 'Did you mean aliases?',
  }),
  rows(
    'a citation that the row alone names',
    'id,name,partOf[].unit,partOf[].cites[]\nunit-may,Mây,unit-xa-suoi-mo,lists\n',
    {
      line: 2,
      path: 'partOf[0].cites[1]',
      message: '"lists" is no citation of this record',
      fix: 'Did you mean list?',
    },
  ),
  rows(
    'references of later rows of a record that dangle',
    'id,name,partOf[].unit\nunit-may,Mây,unit-xa-suoi-mo\nunit-may,,unit-xa-suoi\nunit-gio,Gió,\nunit-gio,,unit-hoan-toan-khac\n',
    {
      line: 3,
      path: 'partOf[1].unit',
      message: 'there is no record unit-xa-suoi',
      fix: 'Did you mean unit-xa-suoi-mo?',
    },
    {
      line: 5,
      path: 'partOf[0].unit',
      message: 'there is no record unit-hoan-toan-khac',
      fix: 'Write the record unit-hoan-toan-khac.yaml, or name another.',
    },
  ),
]
