import type { NamedThing, NetworkFileEdge, NetworkFileNode } from '../../schema/formats/network.ts'
import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, GraphNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { reasonInWords } from '../../schema/status-reasons.ts'
import { toOnDay } from '../../viz/diagram/on-day.ts'
import type { NetworkEdgeModel } from '../analysis/network-edges.ts'
import { startOf } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { coordinationTypes, placeTypes } from '../filter.ts'
import { kindOf, readNodesOf } from '../reading/nodes.ts'
import { readStatus } from '../reading/statuses.ts'
import { namesOf } from '../search/names-of.ts'

/** On which day, and in which language. */
export interface Telling {
  /** Leaves out relations that do not hold on it. */
  readonly asOf?: Day
  /** The day that statuses are of. */
  readonly day: Day
  readonly language: 'vi' | 'en'
}

/** A node that is exported, with how many neighbours it has. */
export interface Counted {
  readonly node: ActorNode | CoordinationGraphNode
  readonly degree: number
}

/** Everything that a file says of the nodes. What several need is read once for all of them. */
export function toFileNodes(
  context: Context,
  all: readonly Counted[],
  telling: Telling,
): Promise<NetworkFileNode[]> {
  return Promise.all(
    all.map(({ node, degree }) =>
      node.type === 'Organization' || node.type === 'AdministrativeUnit'
        ? toFileActor(context, node, degree, telling)
        : toFileCoordination(context, node, degree, telling),
    ),
  )
}

async function toFileActor(
  { loaders }: Context,
  node: ActorNode,
  degree: number,
  { asOf }: Telling,
): Promise<NetworkFileNode> {
  const { id, type, name, nameEn, shortName, aliases, unnamed, validFrom, validTo, citationIds } = node
  const types = ['GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR'] as const
  const [parent, toPlaces, parts] = await Promise.all([
    loaders.home(id),
    loaders.relations(id, { types, direction: 'out', validOn: asOf, properties: [] }),
    unnamed ? loaders.relations(id, { types: ['PARTY_TO'], direction: 'out', properties: ['count'] }) : [],
  ])
  const places = type === 'AdministrativeUnit' ? [node] : await readPlaces(loaders, toPlaces)
  return {
    id,
    type,
    kind: kindOf(node) as NetworkFileNode['kind'],
    name,
    nameEn,
    label: shortName ?? name,
    labelEn: nameEn,
    aliases,
    unnamed,
    count: unnamed ? Math.max(1, ...parts.map(({ count = 1 }) => count)) : undefined,
    basis: 'STATED',
    validFrom,
    validTo,
    parent,
    areas: [],
    places: places.map(toNamed),
    degree,
    citations: citationIds,
  }
}

async function toFileCoordination(
  { loaders }: Context,
  node: CoordinationGraphNode,
  degree: number,
  { day, language }: Telling,
): Promise<NetworkFileNode> {
  const { id, type, kind, title, titleEn, shortTitle, shortTitleEn, basis, validTo, citationIds } = node
  const agreement = type === 'Agreement' ? node : undefined
  const [toAreas, toPlaces, taxonomy, standing] = await Promise.all([
    loaders.relations(id, { types: ['COVERS'], direction: 'out', properties: [] }),
    loaders.relations(id, { types: ['APPLIES_IN'], direction: 'out', properties: [] }),
    loaders.areas(),
    agreement && readStatus(loaders, agreement, day),
  ])
  const covered = new Set(toAreas.map(({ to }) => to))
  return {
    id,
    type,
    kind,
    name: title,
    nameEn: titleEn,
    label: shortTitle ?? title,
    labelEn: shortTitleEn ?? titleEn,
    aliases: [],
    unnamed: false,
    basis,
    validFrom: startOf(node),
    validTo,
    signedOn: agreement?.signedOn,
    number: agreement?.number,
    status: standing?.status,
    reason: standing && reasonInWords(standing.reason)[language],
    areas: taxonomy.flatMap((one) => (covered.has(one.node.id) ? [toNamed(one.node)] : [])),
    places: (await readPlaces(loaders, toPlaces)).map(toNamed),
    degree,
    citations: citationIds,
  }
}

function readPlaces(loaders: Context['loaders'], relations: ReadonlyArray<{ readonly to: Id }>) {
  return readNodesOf(loaders, relations.map(({ to }) => to).sort(), placeTypes)
}

const toNamed = ({ id, name }: { readonly id: string; readonly name: string }): NamedThing => ({ id, name })

/** A line as a file has it. */
export function toFileEdge({ citations, coordinations, ...edge }: NetworkEdgeModel): NetworkFileEdge {
  return { ...edge, coordinations, citations }
}

/** Lines of a network that is drawn: of projected ones it is told whether all that they stand for is over on the day. */
export async function toDrawnEdges(
  { loaders }: Context,
  edges: readonly NetworkEdgeModel[],
  { day }: Telling,
): Promise<NetworkFileEdge[]> {
  const shared = await readNodesOf(
    loaders,
    edges.flatMap(({ coordinations }) => coordinations),
    coordinationTypes,
  )
  const over = new Set<Id>()
  await Promise.all(
    shared.map(async (node) => {
      const { status } = node.type === 'Agreement' ? await readStatus(loaders, node, day) : {}
      if (toOnDay({ ...node, validFrom: startOf(node) }, day, status).ended) over.add(node.id)
    }),
  )
  return edges.map((edge) =>
    edge.type === 'COORDINATES_WITH'
      ? { ...toFileEdge(edge), isOver: edge.coordinations.every((id) => over.has(id)) }
      : toFileEdge(edge),
  )
}

/** The short form of the node's name, in the language where it has one. */
export function labelOf(node: GraphNode, language: Telling['language']): string {
  if (language === 'en' && 'nameEn' in node && node.nameEn) return node.nameEn
  if (language === 'en' && 'titleEn' in node && node.titleEn) return node.titleEn
  if ('shortName' in node && node.shortName) return node.shortName
  if ('shortTitle' in node && node.shortTitle) return node.shortTitle
  return namesOf(node)[0] ?? node.id
}
