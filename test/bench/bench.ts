import { type Command, InvalidArgumentError } from 'commander'
import type { CypherEngine } from '../../api/graph/engine.ts'
import type { Arena } from './engines.ts'
import { arenas } from './engines.ts'
import type { Table } from './figures.ts'

/** Tells what is being done. */
export type Say = (what: string) => void

/** Something that can be measured: a command of `npm run bench`. */
export interface Bench {
  readonly name: string
  readonly description: string
  addOptions(command: Command): Command
  /** Arguments of the small run that `all` makes. */
  readonly small: readonly string[]
  /** @param options what `addOptions` reads */
  run(options: never, say: Say): Promise<Table[]>
}

export function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('expected a whole number from 1')
  return count
}

/** A reader of some of the names, with commas between them. */
export function toSome<Name extends string>(known: readonly Name[]): (text: string) => Name[] {
  return (text) => {
    const asked = text.split(',')
    const found = known.filter((name) => asked.includes(name))
    if (found.length === asked.length) return found
    throw new InvalidArgumentError(`expected some of ${known.join(', ')} with commas between them`)
  }
}

const engineNames = Object.keys(arenas) as Array<CypherEngine['name']>

export interface OnEngines {
  readonly engine: ReadonlyArray<CypherEngine['name']>
}

export function addEngines(command: Command): Command {
  return command.option(
    '--engine <names>',
    `some of ${engineNames.join(', ')}`,
    toSome(engineNames),
    engineNames,
  )
}

/** Measures on each of the engines by itself, in a database that is empty and goes afterwards. */
export async function onEngines(
  { engine: names }: OnEngines,
  say: Say,
  measure: (arena: Arena) => Promise<Table[]>,
): Promise<Table[]> {
  const tables: Table[] = []
  for (const name of names) {
    say(name)
    const arena = await arenas[name]()
    try {
      for (const { title, figures } of await measure(arena))
        tables.push({ title: `${title}, ${name}`, figures })
    } finally {
      await arena.close()
    }
  }
  return tables
}
