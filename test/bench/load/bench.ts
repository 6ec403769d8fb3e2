import { addEngines, type Bench, type OnEngines, onEngines, toCount } from '../bench.ts'
import { createWorld } from '../world/world.ts'
import { measureBulk } from './bulk.ts'
import { measureCheck } from './check.ts'
import { measureLoads } from './loads.ts'
import { measureOpening } from './opening.ts'

interface LoadOptions extends OnEngines {
  readonly relations: number
  readonly rounds: number
  readonly records: number
  /** Relations of a world that comes by the bulk import instead. */
  readonly bulk?: number
  /** Relations of an embedded file that is opened instead. */
  readonly opening?: number
}

/** Loads against bare loops, loads of what is there already, and the memory that checking takes. */
export const loadBench: Bench = {
  name: 'load',
  description: 'loads against a bare loop of the same rows, loads again, and the memory of checking records',
  small: ['--relations', '10000', '--rounds', '3', '--records', '3000'],
  addOptions: (command) =>
    addEngines(command)
      .option('--relations <count>', 'size of the generated world', toCount, 50_000)
      .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 5)
      .option('--records <count>', 'records that are checked', toCount, 10_000)
      .option(
        '--bulk <relations>',
        'the bulk import of Neo4j instead, in a world of so many relations',
        toCount,
      )
      .option(
        '--opening <relations>',
        'how long an embedded file of so many relations takes to open instead',
        toCount,
      ),
  async run({ relations, rounds, records, bulk, opening, ...engines }: LoadOptions, say) {
    if (bulk !== undefined) return measureBulk(bulk, rounds, say)
    if (opening !== undefined) return measureOpening(opening, rounds, say)
    const loads = await onEngines(engines, say, (arena) =>
      measureLoads(arena, createWorld(relations), rounds),
    )
    say(`checking ${records.toLocaleString('en')} records`)
    return [...loads, await measureCheck(records)]
  },
}
