import { Command, InvalidArgumentError } from 'commander'
import { type Arena, arenas } from './engines.ts'
import { benchLoad } from './load.ts'
import type { Outcome } from './measure.ts'
import { benchSearch } from './search.ts'
import { benchStore } from './store.ts'

const benches: Record<string, (arena: Arena, relations: number, rounds: number) => Promise<Outcome[]>> = {
  store: benchStore,
  load: benchLoad,
  search: benchSearch,
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('expected a whole number from 1')
  return count
}

function print(engine: string, bench: string, outcomes: readonly Outcome[]): void {
  for (const { name, oursMs, peerMs, ratio } of outcomes)
    console.log(
      [
        engine.padEnd(9),
        bench.padEnd(6),
        name.padEnd(40),
        `${oursMs.toFixed(1)} ms`.padStart(12),
        `${peerMs.toFixed(1)} ms`.padStart(12),
        ratio.toFixed(2).padStart(7),
      ].join(' '),
    )
}

const program = new Command('npm run bench --')
  .description('Measures against a peer in the same run; a ratio above 1 is faster than the peer.')
  .argument('[what]', `${Object.keys(benches).join(', ')} or all`, 'all')
  .option('--engine <name>', 'embedded or neo4j; both when absent')
  .option('--relations <count>', 'size of the generated world', toCount, 10_000)
  .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 5)
  .parse()

const what = program.args[0] ?? 'all'
if (what !== 'all' && !benches[what])
  program.error(`There is no bench "${what}": choose ${Object.keys(benches).join(', ')} or all.`)
const {
  engine: only,
  relations,
  rounds,
} = program.opts<{ engine?: string; relations: number; rounds: number }>()
if (only && !Object.keys(arenas).includes(only))
  program.error(`There is no engine "${only}": choose embedded or neo4j.`)

console.log(`engine    bench  what                                             ours         peer   ratio`)
for (const [engine, open] of Object.entries(arenas)) {
  if (only && only !== engine) continue
  const arena = await open()
  try {
    for (const [bench, run] of Object.entries(benches))
      if (what === 'all' || what === bench) print(engine, bench, await run(arena, relations, rounds))
  } finally {
    await arena.close()
  }
}
