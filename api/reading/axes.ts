import { type Id, isId } from '../../schema/ids.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { enTerms } from '../../schema/terms/en.ts'
import { viTerms } from '../../schema/terms/vi.ts'
import { startOf } from '../analysis/orders.ts'
import { isCoordinating } from '../analysis/roles.ts'
import { actorTypes, placeTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { MatrixAxis } from '../resolvers/generated.ts'
import { closeUpward, readUnitsAbove } from './containment.ts'
import { readLaterPlaces } from './later-places.ts'
import { kindOf, readNodesOf } from './nodes.ts'

/** What a coordination can stand under, by the axis of a matrix. */
export interface Axis {
  /** Ids of headings of each coordination, in its order; of ACTOR_KIND, one for each actor. */
  readHeadings(
    loaders: Loaders,
    coordinations: readonly CoordinationGraphNode[],
    options: HeadingOptions,
  ): Promise<string[][]>
  /** What the headings are called, by their ids. */
  readLabels(loaders: Loaders, ids: readonly string[]): Promise<ReadonlyMap<string, Label>>
}

interface HeadingOptions {
  /** Whether what applies in a former place stands under what took its place as well. */
  readonly formerPlaces: boolean
}

export interface Label {
  readonly label: string
  readonly labelEn?: string
}

/** The heading of coordinations whose year no source gives. */
const undated = 'UNDATED'

async function readEnds(
  { relations }: Loaders,
  coordinations: readonly CoordinationGraphNode[],
  type: 'COVERS' | 'APPLIES_IN',
): Promise<Id[][]> {
  const found = await Promise.all(
    coordinations.map(({ id }) => relations(id, { types: [type], direction: 'out' })),
  )
  return found.map((list) => list.map(({ to }) => to))
}

async function readCoordinatingActors(
  { relations }: Loaders,
  coordinations: readonly CoordinationGraphNode[],
): Promise<Id[][]> {
  const parties = await Promise.all(
    coordinations.map(({ id }) => relations(id, { types: ['PARTY_TO'], direction: 'in' })),
  )
  return parties.map((list) => [...new Set(list.filter(isCoordinating).map(({ from }) => from))])
}

async function readNames(loaders: Loaders, ids: readonly string[]): Promise<ReadonlyMap<string, Label>> {
  const nodes = await readNodesOf(loaders, ids.filter(isId), [
    ...actorTypes,
    ...placeTypes,
    'CooperationArea',
  ])
  return new Map(nodes.map(({ id, name, nameEn }) => [id, { label: name, labelEn: nameEn }]))
}

/** Labels out of the terms, for headings that are words of the vocabulary. */
function toTermLabels(
  ids: readonly string[],
  ...groups: ReadonlyArray<'organizationKind' | 'unitLevel' | 'coordinationKind'>
): ReadonlyMap<string, Label> {
  const termOf = (terms: typeof viTerms, id: string) =>
    groups.map((group) => Object.entries(terms[group]).find(([word]) => word === id)?.[1]).find(Boolean)
  return new Map(ids.map((id) => [id, { label: termOf(viTerms, id) ?? id, labelEn: termOf(enTerms, id) }]))
}

/** The places that each applies in, with all that they lie in. */
async function readPlaces(
  loaders: Loaders,
  coordinations: readonly CoordinationGraphNode[],
  { formerPlaces }: HeadingOptions,
): Promise<Id[][]> {
  const places = await readEnds(loaders, coordinations, 'APPLIES_IN')
  const above = await readUnitsAbove(loaders, places.flat())
  const within = (id: Id) => closeUpward([id], (place) => above.get(place) ?? [])
  const laterOf = formerPlaces ? await readLaterPlaces(loaders, above.keys()) : () => []
  return places.map((ids) => [
    ...new Set(
      ids.flatMap((id) => [...within(id)].flatMap((place) => [place, ...laterOf(place, place === id)])),
    ),
  ])
}

export const axes: Readonly<Record<MatrixAxis, Axis>> = {
  ACTOR: { readHeadings: readCoordinatingActors, readLabels: readNames },
  ACTOR_KIND: {
    async readHeadings(loaders, coordinations) {
      const actors = await readCoordinatingActors(loaders, coordinations)
      const nodes = await readNodesOf(loaders, actors.flat(), actorTypes)
      const kinds = new Map(nodes.map((node) => [node.id, kindOf(node)]))
      return actors.map((ids) => ids.flatMap((id) => kinds.get(id) ?? []))
    },
    readLabels: async (_, ids) => toTermLabels(ids, 'organizationKind', 'unitLevel'),
  },
  AREA: {
    async readHeadings(loaders, coordinations) {
      const [covered, taxonomy] = await Promise.all([
        readEnds(loaders, coordinations, 'COVERS'),
        loaders.areas(),
      ])
      const broader = new Map(taxonomy.map(({ node, broader: above }) => [node.id, above ? [above] : []]))
      return covered.map((ids) => [...closeUpward(ids, (id) => broader.get(id) ?? [])])
    },
    readLabels: readNames,
  },
  PLACE: { readHeadings: readPlaces, readLabels: readNames },
  PROVINCE: {
    async readHeadings(loaders, coordinations, options) {
      const places = await readPlaces(loaders, coordinations, options)
      const units = await readNodesOf(loaders, places.flat(), ['AdministrativeUnit'])
      const provinces = new Set(units.flatMap(({ id, level }) => (level === 'PROVINCE' ? [id] : [])))
      return places.map((ids) => ids.filter((id) => provinces.has(id)))
    },
    readLabels: readNames,
  },
  KIND: {
    readHeadings: async (_, coordinations) => coordinations.map(({ kind }) => [kind]),
    readLabels: async (_, ids) => toTermLabels(ids, 'coordinationKind'),
  },
  YEAR: {
    readHeadings: async (_, coordinations) =>
      coordinations.map((coordination) => [startOf(coordination)?.slice(0, 4) ?? undated]),
    readLabels: async (_, ids) =>
      new Map(
        ids.map((id) => [
          id,
          id === undated ? { label: 'Không rõ năm', labelEn: 'Undated' } : { label: id, labelEn: id },
        ]),
      ),
  },
}
