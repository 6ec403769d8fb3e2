import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import { unitLevels } from '../../schema/vocabulary.ts'
import type { CoordinationConditions } from '../graph/requests.ts'
import type { Loaders } from '../loading/loaders.ts'
import { readNodesOf } from './nodes.ts'

/**
 * The places with the units that they took the place of, over any number of reorganizations. A unit of a
 * higher level of which a part alone came to the place stands for itself without what lies in it: what was
 * agreed for a district concerns each commune made of it, what was agreed for one of its communes does not.
 */
export async function readWithFormerPlaces(
  loaders: Loaders,
  ids: readonly Id[],
): Promise<Required<Pick<CoordinationConditions, 'places' | 'placesAlone'>>> {
  const alone = new Map<Id, boolean>(ids.map((id) => [id, false]))
  let latest = [...ids]
  while (latest.length > 0) {
    const found = await Promise.all(latest.map((id) => readDirectlyFormer(loaders, id)))
    const next: Id[] = []
    for (const [index, id] of latest.entries())
      for (const former of found[index] ?? []) {
        const isAlone = former.isAlone || alone.get(id) === true
        const known = alone.get(former.id)
        if (known === undefined || (known && !isAlone)) {
          alone.set(former.id, isAlone)
          next.push(former.id)
        }
      }
    latest = next
  }
  return {
    places: [...alone.keys()],
    placesAlone: [...alone].flatMap(([id, isAlone]) => (isAlone ? [id] : [])),
  }
}

/** The places with the units that they took the place of, unless `formerPlaces` is false. */
export async function readPlacesOf(
  loaders: Loaders,
  ids: readonly Id[],
  formerPlaces: boolean | null | undefined,
): Promise<Pick<CoordinationConditions, 'places' | 'placesAlone'>> {
  return formerPlaces === false ? { places: ids } : readWithFormerPlaces(loaders, ids)
}

async function readDirectlyFormer(
  loaders: Loaders,
  id: Id,
): Promise<Array<{ readonly id: Id; readonly isAlone: boolean }>> {
  if (nodeTypeOf(id) !== 'AdministrativeUnit') return []
  const creations = await loaders.relations(id, { types: ['CREATED_BY'], direction: 'out' })
  const endings = await Promise.all(
    creations.map(({ to }) => loaders.relations(to, { types: ['ENDED_BY'], direction: 'in' })),
  )
  const ended = endings.flat().filter(({ from }) => nodeTypeOf(from) === 'AdministrativeUnit')
  const units = await readNodesOf(loaders, [id, ...ended.map(({ from }) => from)], ['AdministrativeUnit'])
  const heights = new Map(units.map((unit) => [unit.id, unitLevels.indexOf(unit.level)]))
  const height = heights.get(id) ?? unitLevels.length
  return ended.map(({ from, extent }) => ({
    id: from,
    isAlone: extent === 'PARTIAL' && (heights.get(from) ?? height) < height,
  }))
}
