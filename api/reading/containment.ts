import type { Id } from '../../schema/ids.ts'
import type { Loaders } from '../loading/loaders.ts'

/** The units that each place lies in directly, for the places and all that is above them; one read a level. */
export async function readUnitsAbove(
  { relations }: Loaders,
  places: Iterable<Id>,
): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const above = new Map<Id, Id[]>()
  let level = [...new Set(places)]
  while (level.length > 0) {
    const found = await Promise.all(
      level.map((id) => relations(id, { types: ['PART_OF'], direction: 'out' })),
    )
    for (const [index, id] of level.entries()) above.set(id, found[index]?.map(({ to }) => to) ?? [])
    level = [...new Set(level.flatMap((id) => above.get(id) ?? []))].filter((id) => !above.has(id))
  }
  return above
}

/** The ids with everything above them, at any height. */
export function closeUpward(ids: Iterable<Id>, above: (id: Id) => readonly Id[]): Set<Id> {
  const closed = new Set(ids)
  // A set hands out what is added while it is walked.
  for (const id of closed) for (const next of above(id)) closed.add(next)
  return closed
}

/** Whether the place is the other or lies in it. */
export function isWithin(above: ReadonlyMap<Id, readonly Id[]>, place: Id, other: Id): boolean {
  return closeUpward([place], (id) => above.get(id) ?? []).has(other)
}
