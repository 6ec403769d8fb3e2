import type { Id } from '../../../schema/ids.ts'
import type { Row, Statement, Stretch } from '../engine.ts'
import { comparePositions } from '../pages.ts'
import type { Position } from '../requests.ts'

/** A list as a stretch names it, without its ends. */
type List = Pick<Stretch, 'label' | 'property' | 'descending'>

export interface OrderedIds {
  /** The ids of a stretch in its order, or from its end in reverse. */
  read(stretch: Stretch): Promise<Id[]>
  /** Forgets all lists, as something was written. */
  forget(): void
}

/**
 * The ids of whole lists, in order, kept in memory from when they are first asked for until something is written:
 * what an index with an order is in other databases.
 */
export function createOrderedIds(read: (statement: Statement) => Promise<Row[]>): OrderedIds {
  const lists = new Map<string, Promise<readonly Position[]>>()

  function listOf(list: List): Promise<readonly Position[]> {
    const name = `${list.label} ${list.property} ${list.descending}`
    const known = lists.get(name)
    if (known) return known
    const made = readList(read, list)
    lists.set(name, made)
    made.catch(() => lists.delete(name))
    return made
  }

  return {
    async read(stretch) {
      const positions = await listOf(stretch)
      const { descending, after, before, count, fromEnd } = stretch
      const compare = (a: Position, b: Position) => comparePositions(a, b, descending)
      const begin = after ? lowestIndex(positions, (one) => compare(one, after) > 0) : 0
      const end = before ? lowestIndex(positions, (one) => compare(one, before) >= 0) : positions.length
      const part = fromEnd
        ? positions.slice(Math.max(begin, end - count), end).reverse()
        : positions.slice(begin, Math.min(begin + count, end))
      return part.map(({ id }) => id)
    },
    forget: () => lists.clear(),
  }
}

async function readList(read: (statement: Statement) => Promise<Row[]>, list: List): Promise<Position[]> {
  const rows = await read({
    text: `MATCH (n:${list.label}) RETURN n.id AS id, n.${list.property} AS key`,
  })
  return rows
    .filter(({ key }) => key !== null)
    .map(({ id, key }) => ({ id: id as Id, key: key as string }))
    .sort((a, b) => comparePositions(a, b, list.descending))
}

/** Where the positions begin to be beyond, which they stay: their number where none is. */
function lowestIndex(positions: readonly Position[], isBeyond: (position: Position) => boolean): number {
  let [from, to] = [0, positions.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const position = positions[middle]
    if (position && !isBeyond(position)) from = middle + 1
    else to = middle
  }
  return from
}
