import type { Id } from '../../schema/ids.ts'
import type { ActorNode, GraphNode } from '../../schema/nodes.ts'
import { type Day, isDay, type PartialDate } from '../../schema/partial-date.ts'
import type { Context } from '../context.ts'
import { actorTypes, placeTypes } from '../filter.ts'
import { isNodeOf, mayExistOn, readNodesOf } from '../reading/nodes.ts'
import { readSuccessions } from '../reading/successions.ts'
import { toKindName } from './types.ts'
import type { Words } from './words.ts'

/** A value of a property, as the protocol writes it. */
export type PropertyValue =
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string }
  | { readonly id: Id; readonly name: string }

/** What actors can be asked for, and what candidates can be told apart by. */
export interface Property {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  /** Those that can have it; both where it is absent. */
  readonly of?: ActorNode['type']
  /** Absent where it can only be asked about. */
  read?(actor: ActorNode, context: Context, words: Words): Promise<PropertyValue[]> | PropertyValue[]
  /** Whether the actor has what is asked for, where its values do not tell. */
  isHeld?(actor: ActorNode, wanted: string): boolean
}

const texts = (...values: Array<string | undefined>) =>
  values.flatMap((str) => (str === undefined ? [] : [{ str }]))

/** A whole day is a date to tools; what is known less closely stays as it is written. */
const dates = (date: PartialDate | undefined) =>
  date && isDay(date) ? [{ date: `${date}T00:00:00+00:00` }] : texts(date)

/** A day as spreadsheets have it: 2025-06-30, with a time behind it, or 30/6/2025. */
function toWrittenDay(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10)
  return isDay(written) ? written : undefined
}

const things = (nodes: ReadonlyArray<GraphNode<'Organization' | 'AdministrativeUnit' | 'ProjectArea'>>) => [
  ...new Map(nodes.map(({ id, name }) => [id, { id, name }])).values(),
]

const placesBy =
  (type: 'BASED_IN' | 'RESPONSIBLE_FOR') =>
  async ({ id }: ActorNode, { loaders }: Context) => {
    const found = await loaders.related(id, { types: [type], direction: 'out', nodeTypes: placeTypes })
    return things(found.flatMap(({ node }) => (isNodeOf(node, placeTypes) ? [node] : [])))
  }

/** The units that the actor lies in, the nearest first. */
export async function readUnitsAbove({ id }: { readonly id: Id }, { loaders }: Context) {
  const found = new Map<Id, GraphNode<'AdministrativeUnit'>>()
  for (let at = await loaders.home(id); at && !found.has(at); at = await loaders.home(at)) {
    const unit = await loaders.node(at)
    if (unit?.type !== 'AdministrativeUnit') break
    found.set(at, unit)
  }
  return [...found.values()]
}

/** Every place that the actor has or had to do with, with all that these lie or lay in, the nearest first. */
async function readPlacesAround({ id }: { readonly id: Id }, { loaders }: Context) {
  const query = { types: placing, direction: 'out', nodeTypes: placeTypes } as const
  const found = new Map<Id, GraphNode<'AdministrativeUnit' | 'ProjectArea'>>()
  for (let frontier: readonly Id[] = [id]; frontier.length > 0; ) {
    const related = (await Promise.all(frontier.map((one) => loaders.related(one, query)))).flat()
    const fresh = new Map<Id, GraphNode<'AdministrativeUnit' | 'ProjectArea'>>()
    for (const { node } of related)
      if (isNodeOf(node, placeTypes) && node.id !== id && !found.has(node.id)) fresh.set(node.id, node)
    for (const [place, node] of fresh) found.set(place, node)
    frontier = [...fresh.keys()]
  }
  return [...found.values()]
}

const placing = ['GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR', 'PART_OF'] as const

export const properties: readonly Property[] = [
  {
    id: 'kind',
    name: { vi: 'Loại hình hoặc cấp', en: 'Kind, or level of a unit' },
    read: (actor, _, words) => texts(toKindName(actor, words)),
  },
  {
    id: 'on',
    name: { vi: 'Tồn tại vào ngày', en: 'Exists on the day' },
    isHeld: (actor, wanted) => {
      const day = toWrittenDay(wanted)
      return day !== undefined && mayExistOn(actor, day)
    },
  },
  { id: 'name', name: { vi: 'Tên đầy đủ', en: 'Whole name' }, read: ({ name }) => texts(name) },
  { id: 'nameEn', name: { vi: 'Tên tiếng Anh', en: 'Name in English' }, read: ({ nameEn }) => texts(nameEn) },
  { id: 'shortName', name: { vi: 'Tên ngắn', en: 'Short name' }, read: ({ shortName }) => texts(shortName) },
  { id: 'aliases', name: { vi: 'Tên khác', en: 'Other names' }, read: ({ aliases }) => texts(...aliases) },
  {
    id: 'code',
    name: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' },
    of: 'AdministrativeUnit',
    read: (actor) => texts(actor.type === 'AdministrativeUnit' ? actor.code : undefined),
  },
  {
    id: 'parent',
    name: { vi: 'Thuộc đơn vị', en: 'Unit that it belongs to' },
    read: async (actor, context) => things((await readUnitsAbove(actor, context)).slice(0, 1)),
  },
  {
    id: 'within',
    name: { vi: 'Nằm trong, hoặc từng nằm trong', en: 'Places that it lies in, or lay in' },
    read: async (actor, context) => things(await readPlacesAround(actor, context)),
  },
  {
    id: 'superiors',
    name: { vi: 'Cấp trên trực tiếp', en: 'Directly above it' },
    of: 'Organization',
    read: async ({ id }, { loaders }) => {
      const above = await loaders.related(id, {
        types: ['SUBORDINATE_TO', 'PARTY_COMMITTEE_OF'],
        direction: 'out',
        nodeTypes: ['Organization'],
      })
      return things(above.flatMap(({ node }) => (isNodeOf(node, actorTypes) ? [node] : [])))
    },
  },
  {
    id: 'basedIn',
    name: { vi: 'Nơi đóng quân, trụ sở', en: 'Based in' },
    of: 'Organization',
    read: placesBy('BASED_IN'),
  },
  {
    id: 'responsibleFor',
    name: { vi: 'Địa bàn phụ trách', en: 'Responsible for' },
    of: 'Organization',
    read: placesBy('RESPONSIBLE_FOR'),
  },
  { id: 'validFrom', name: { vi: 'Từ ngày', en: 'Since' }, read: ({ validFrom }) => dates(validFrom) },
  { id: 'validTo', name: { vi: 'Đến hết ngày', en: 'Last day' }, read: ({ validTo }) => dates(validTo) },
  {
    id: 'successors',
    name: { vi: 'Nay do ai kế tục', en: 'Who stands in its place today' },
    read: async ({ id }, { loaders, today }) =>
      things(
        await readNodesOf(
          loaders,
          (await readSuccessions(loaders, id, today)).map(({ actorId }) => actorId),
          actorTypes,
        ),
      ),
  },
  {
    id: 'coordinations',
    name: { vi: 'Số văn bản, hoạt động phối hợp', en: 'Number of agreements and joint activities' },
    read: async ({ id }, { loaders }) => [{ int: await loaders.countCoordinationsOf(id) }],
  },
  {
    id: 'partners',
    name: { vi: 'Số bên cùng phối hợp', en: 'Number of those it coordinates with' },
    read: async ({ id }, { loaders }) => [{ int: await loaders.countPartners(id) }],
  },
  {
    id: 'unnamed',
    name: { vi: 'Nguồn không nêu tên', en: 'Not named by its source' },
    // The protocol's values are texts, numbers, dates and entities.
    read: ({ unnamed }) => [{ str: String(unnamed) }],
  },
]

export const propertyById: ReadonlyMap<string, Property> = new Map(properties.map((one) => [one.id, one]))
