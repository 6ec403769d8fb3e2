import { InvalidArgumentError, Option } from 'commander'
import { toCollections } from '../api/graph/environment.ts'
import { type CollectionName, collectionNames } from '../api/graph/variables.ts'
import { createCommand, type Streams } from './command.ts'
import { defaultBatchSize } from './load.ts'

export interface Options {
  /** Only reads and checks; opens no store. */
  readonly check: boolean
  /** Shows what a load would write, and writes nothing. */
  readonly dryRun: boolean
  /** Folder for tables of Neo4j's bulk import, which are written in place of a load. */
  readonly bulk?: string
  readonly quiet: boolean
  /** Collections of the project, in place of those of the environment. */
  readonly collections?: readonly CollectionName[]
  /** Folders of one's own records, in place of those of the environment. */
  readonly data?: readonly string[]
  /** Folder of the documents that citations are proved against. */
  readonly sources?: string
  readonly batchSize: number
}

function toBatchSize(text: string): number {
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1 || size > 100_000)
    throw new InvalidArgumentError('Write a whole number from 1 to 100000.')
  return size
}

/** The collections that an option names. @throws {InvalidArgumentError} when it names others. */
export function readCollections(names: string): CollectionName[] {
  const collections = toCollections(names)
  if (collections) return collections
  throw new InvalidArgumentError(
    `Write some of ${collectionNames.join(', ')} with commas between them, or none.`,
  )
}

const exitCodes = `
Exit codes:
  0    done, or nothing to do
  1    the records have problems
  2    wrong use, or a folder that is not there
  3    the graph store is locked, unavailable, refuses access, cannot be written, is damaged or is of a newer program,
       or another load goes on
  130  ended by Ctrl-C; running it again loads all of it`

/** The variables that concern the loader. */
const concerned = /^(NEO4J_|ATLAS_(STORE|COLLECTIONS|DATA|SOURCES)$)/

/**
 * The options that the arguments give.
 *
 * @throws {CommanderError} with exit code 0 when help was asked for, or another when the use is wrong.
 */
export function readOptions(args: readonly string[], streams: Streams): Options {
  const program = createCommand('seed', streams, {
    concerned: (name) => concerned.test(name),
    more: exitCodes,
  })
    .description('Checks the records and makes the graph hold them and nothing else.')
    .addOption(new Option('--check', 'read and check only; opens no store').conflicts('dryRun'))
    .option('--dry-run', 'show what would change, and write nothing')
    .addOption(
      new Option(
        '--bulk <folder>',
        'write tables for the bulk import of Neo4j into a new folder; opens no store',
      ).conflicts(['check', 'dryRun']),
    )
    .option('--data <folder...>', 'folders of your own records to load as well, in place of ATLAS_DATA')
    .option(
      '--collections <names>',
      'collections of the project, in place of ATLAS_COLLECTIONS',
      readCollections,
    )
    .option('--sources <folder>', 'prove citations against the documents there, in place of ATLAS_SOURCES')
    .option('--batch-size <rows>', 'rows that are sent at once', toBatchSize, defaultBatchSize)
    .option('--quiet', 'say only what is wrong')
  const given = program.parse(args, { from: 'user' }).opts<Partial<Options>>()
  return { check: false, dryRun: false, quiet: false, batchSize: defaultBatchSize, ...given }
}
