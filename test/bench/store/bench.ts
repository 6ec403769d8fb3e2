import { InvalidArgumentError } from 'commander'
import { addEngines, type Bench, type OnEngines, onEngines, toCount } from '../bench.ts'
import type { Table } from '../figures.ts'
import { createWorld } from '../world/world.ts'
import { writeWorld } from '../world/write.ts'
import { compareSizes } from './growth.ts'
import { measureReads } from './reads.ts'

interface StoreOptions extends OnEngines {
  readonly sizes: readonly number[]
  readonly rounds: number
}

export function toSizes(text: string): number[] {
  return text.split(',').map((size) => {
    const count = Number(size.replaceAll('_', ''))
    if (Number.isInteger(count) && count > 0) return count
    throw new InvalidArgumentError('expected whole numbers from 1 with commas between them')
  })
}

/** Reads of the store against bare Cypher, and how they grow with the world. */
export const storeBench: Bench = {
  name: 'store',
  description: 'reads of the store against bare Cypher, in worlds of several sizes',
  small: ['--sizes', '3000,30000', '--rounds', '5'],
  addOptions: (command) =>
    addEngines(command)
      .option('--sizes <counts>', 'relations of the worlds, the smallest first', toSizes, [10_000, 100_000])
      .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 15),
  run: ({ sizes, rounds, ...engines }: StoreOptions, say) =>
    onEngines(engines, say, async (arena) => {
      const tables: Table[] = []
      for (const size of sizes) {
        const world = createWorld(size)
        say(`a world of ${size.toLocaleString('en')} relations`)
        await arena.clear()
        await writeWorld(arena.store, world)
        // A database is several times as slow in its first minute: the world that is read first would be wronged.
        if (tables.length === 0) await measureReads(arena, world, rounds)
        tables.push({
          title: `reads of ${size.toLocaleString('en')}`,
          figures: await measureReads(arena, world, rounds),
        })
      }
      return [...tables, ...compareSizes(sizes, tables)]
    }),
}
