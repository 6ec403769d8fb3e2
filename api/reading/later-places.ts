import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { Loaders } from '../loading/loaders.ts'
import { readWithFormerPlaces } from './former-places.ts'

/**
 * The units that took the place of one: those that have it among their former places.
 * @param isWhole false where something within the place is meant, which no unit has whose former place it is by
 *   itself alone
 */
export type LaterPlaces = (place: Id, isWhole: boolean) => readonly Id[]

/** What took the place of the places, over any number of reorganizations, as former places have it. */
export async function readLaterPlaces(loaders: Loaders, places: Iterable<Id>): Promise<LaterPlaces> {
  const later = await readLater(loaders, [...places])
  const byFormer = new Map<Id, Array<{ readonly id: Id; readonly isAlone: boolean }>>()
  await Promise.all(
    later.map(async (id) => {
      const { places: former, placesAlone } = await readWithFormerPlaces(loaders, [id])
      for (const place of former) {
        if (place === id) continue
        const known = byFormer.get(place) ?? []
        known.push({ id, isAlone: placesAlone.includes(place) })
        byFormer.set(place, known)
      }
    }),
  )
  return (place, isWhole) =>
    (byFormer.get(place) ?? []).flatMap(({ id, isAlone }) => (isWhole || !isAlone ? [id] : []))
}

/** Every unit that a reorganization led to from the places. */
async function readLater({ relations }: Loaders, places: readonly Id[]): Promise<Id[]> {
  const reached = new Set<Id>()
  let latest = places
  while (latest.length > 0) {
    const endings = await Promise.all(
      latest.map((id) => relations(id, { types: ['ENDED_BY'], direction: 'out' })),
    )
    const events = [...new Set(endings.flat().map(({ to }) => to))]
    const creations = await Promise.all(
      events.map((id) => relations(id, { types: ['CREATED_BY'], direction: 'in' })),
    )
    const units = creations
      .flat()
      .flatMap(({ from }) => (nodeTypeOf(from) === 'AdministrativeUnit' ? from : []))
    latest = [...new Set(units)].filter((id) => !reached.has(id))
    for (const id of latest) reached.add(id)
  }
  return [...reached]
}
