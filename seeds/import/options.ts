import type { CollectionName } from '../../api/graph/variables.ts'
import { createCommand, type Streams } from '../command.ts'
import { readCollections } from '../options.ts'

export interface Options {
  /** The spreadsheet. */
  readonly file: string
  readonly mapping: string
  /** The folder that the records go to. */
  readonly out: string
  /** Collections of the project whose records are known, in place of those of the environment. */
  readonly collections?: readonly CollectionName[]
  /** Folders of one's own records that are known as well, in place of those of the environment. */
  readonly data?: readonly string[]
  readonly newActors: boolean
  /** A review file that was filled in. */
  readonly decisions?: string
  readonly replace: boolean
  readonly dryRun: boolean
  readonly quiet: boolean
}

/** Only the mapping template and the example are wanted, in this folder. */
export interface TemplateOptions {
  readonly template: string
  /** What follows is always said. */
  readonly quiet?: undefined
}

const help = `
Examples:
  npm run import -- --template my-import
  npm run import -- my-import/example.csv --mapping my-import/mapping.yaml --out my-records
  npm run import -- list.xlsx --mapping mapping.yaml --out my-records --dry-run
  npm run import -- list.xlsx --mapping mapping.yaml --out my-records --replace --decisions my-records/review.csv

Names are matched with the known records. A row that names somebody who is not plainly one of these is not
written: its names go to review.csv in the folder. Fill in the column “decision” there with an id, or NEW,
and run the import again with --decisions.

Exit codes:
  0    every row was imported
  1    some rows were not: they have problems, or names to decide on
  2    wrong use; or the spreadsheet, the mapping or a folder cannot be used
  130  ended by Ctrl-C; nothing was written`

const concerned = new Set(['ATLAS_COLLECTIONS', 'ATLAS_DATA'])

/**
 * The options that the arguments give.
 *
 * @throws {CommanderError} with exit code 0 when help was asked for, or another when the use is wrong.
 */
export function readOptions(args: readonly string[], streams: Streams): Options | TemplateOptions {
  const program = createCommand('import', streams, { concerned: (name) => concerned.has(name), more: help })
    .description('Makes records of the rows of a spreadsheet, for you to read, edit and load.')
    .argument('[file]', 'the spreadsheet: .csv (UTF-8 or UTF-16) or .xlsx')
    .option('--mapping <file>', 'what the columns hold: YAML, see --template')
    .option('--out <folder>', 'folder for the records; a new one, unless --replace is given')
    .option('--data <folder...>', 'folders of your own records that are known, in place of ATLAS_DATA')
    .option(
      '--collections <names>',
      'collections of the project that are known, in place of ATLAS_COLLECTIONS',
      readCollections,
    )
    .option(
      '--new-actors',
      'make organizations of names that nobody known bears, where the mapping has a kind',
    )
    .option('--decisions <file>', 'a review.csv whose column “decision” you filled in')
    .option('--replace', 'replace what an earlier import wrote into the folder, and nothing else')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--template [folder]', 'write a mapping to begin with and an example spreadsheet')
    .option('--quiet', 'say only what is wrong')
  program.parse(args, { from: 'user' })
  const given = program.opts<Partial<Options> & { template?: string | true }>()
  if (given.template !== undefined) return { template: given.template === true ? '.' : given.template }
  const [file] = program.args
  const wanting = (what: string) => program.error(`error: ${what}`, { exitCode: 2 })
  if (file === undefined) return wanting('name the spreadsheet to import')
  if (given.mapping === undefined) return wanting('name the mapping with --mapping')
  if (given.out === undefined) return wanting('name the folder for the records with --out')
  const { collections, data, decisions } = given
  const switches = {
    newActors: given.newActors ?? false,
    replace: given.replace ?? false,
    dryRun: given.dryRun ?? false,
    quiet: given.quiet ?? false,
  }
  return { file, mapping: given.mapping, out: given.out, collections, data, decisions, ...switches }
}
