import { type Bench, toCount, toSome } from '../bench.ts'
import { toSizes } from '../store/bench.ts'
import { compareSizes } from '../store/growth.ts'
import { type ApiOptions, benchApi, benchGrowth } from './api.ts'
import { questions } from './questions.ts'
import { toApiTables, toGrowthTable } from './tables.ts'

interface Options extends Omit<ApiOptions, 'flags' | 'onProgress'> {
  readonly profile?: boolean
  /** Relations of the worlds in which growth is measured instead. */
  readonly growth?: readonly number[]
}

const names = questions.map(({ name }) => name)

/** Our server over HTTP against the bare driver and @neo4j/graphql. */
export const apiBench: Bench = {
  name: 'api',
  description: 'our server against the bare driver and @neo4j/graphql, and on the embedded engine',
  small: ['--relations', '15000', '--seconds', '1', '--rounds', '1'],
  addOptions: (command) =>
    command
      .option('--relations <count>', 'size of the generated world', toCount, 150_000)
      .option('--connections <count>', 'requests under way; one alone is measured as well', toCount, 64)
      .option('--seconds <count>', 'length of a round', toCount, 3)
      .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 3)
      .option('--only <questions>', `some of ${names.join(', ')}`, toSome(names), names)
      .option('--profile', 'writes a CPU profile of our server to the working folder')
      .option('--growth <counts>', 'our server alone, in worlds of so many relations each', toSizes),
  async run({ profile, growth, ...given }: Options, say) {
    const options: ApiOptions = { ...given, flags: profile ? ['--cpu-prof'] : [], onProgress: say }
    if (!growth) return toApiTables(await benchApi(options))
    const tables = []
    for (const { relations, results } of await benchGrowth(growth, options))
      tables.push(toGrowthTable(relations, results))
    return [...tables, ...compareSizes(growth, tables)]
  },
}
