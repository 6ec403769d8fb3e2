import { type MarkGroup, markGroups, toMarkGroup } from '../diagram/marks.ts'
import type { Grouping } from './fields/grouping.ts'
import { toGroupedEdges } from './grouped-edges.ts'
import { isCoordination, type LoadedNetwork } from './network.ts'
import type { Picture, PictureNode } from './picture.ts'

/** Nodes that are gathered under one mark, or could be: their group is open. */
export interface Group {
  /** Id of its mark, such as `grp~place~unit-x`. */
  readonly id: string
  /** What it is called by in the view: the id of a place, or a group of marks in small letters. */
  readonly key: string
  readonly by: Grouping['by']
  /** Ids of the members that would be drawn. */
  readonly members: readonly string[]
  readonly isOpen: boolean
}

/** A picture of which some nodes are gathered. */
export interface GroupedPicture extends Picture {
  /** All groups of two or more, by id. */
  readonly groups: ReadonlyMap<string, Group>
  /** Id of the group of each node that has one. */
  readonly groupOf: ReadonlyMap<string, string>
}

/** What the places of nodes are within, and what groups are called. */
export interface GroupNames {
  /** Id of the province that the place lies in, or of the broadest unit that is known. */
  readonly topOf: (place: string) => string
  readonly place: (id: string) => string | undefined
  readonly kind: (group: MarkGroup) => string
}

const keyOfKind = (node: PictureNode) => toMarkGroup(node).toLowerCase()
const kindOfKey = (key: string) => markGroups.find((group) => group.toLowerCase() === key) ?? 'other'

/** Key of the group of each node that has a place or kind. */
function toKeys(
  { nodes }: Picture,
  { by }: Grouping,
  network: LoadedNetwork,
  { topOf }: GroupNames,
): Map<string, string> {
  if (by === 'kind') return new Map(nodes.map((node) => [node.id, keyOfKind(node)]))
  const tops = toTops(network, topOf)
  return new Map(
    nodes.flatMap(({ id }) => {
      const top = tops.get(id)
      return top === undefined ? [] : [[id, top]]
    }),
  )
}

/**
 * Key of the place of each node: of the unit that it belongs to, of itself where it is a unit that others
 * belong to, and of a coordination where all its parties have the same. What has no place is not given one.
 */
function toTops(network: LoadedNetwork, topOf: GroupNames['topOf']): Map<string, string> {
  const all = [...network.nodes.values()]
  const parents = new Set(all.flatMap(({ parent }) => parent ?? []))
  const tops = new Map(
    all.flatMap(({ id, parent }) => {
      const place = parent ?? (parents.has(id) ? id : undefined)
      return place === undefined ? [] : [[id, topOf(place)]]
    }),
  )
  const heads = new Set(tops.values())
  for (const { id } of all) if (heads.has(id)) tops.set(id, id)
  const ofParties = new Map<string, Set<string | undefined>>()
  for (const { type, source, target } of network.edges.values())
    if (type === 'PARTY_TO') ofParties.set(target, (ofParties.get(target) ?? new Set()).add(tops.get(source)))
  for (const [id, found] of ofParties) {
    const [top] = found
    if (found.size === 1 && top !== undefined) tops.set(id, top)
  }
  return tops
}

function toGroups(
  picture: Picture,
  grouping: Grouping,
  network: LoadedNetwork,
  names: GroupNames,
): Map<string, Group> {
  const members = new Map<string, string[]>()
  for (const [id, key] of toKeys(picture, grouping, network, names))
    members.set(key, [...(members.get(key) ?? []), id])
  const { by, open } = grouping
  return new Map(
    [...members].flatMap(([key, ids]) => {
      const id = `grp~${by}~${key}`
      return ids.length > 1 ? [[id, { id, key, by, members: ids, isOpen: open.includes(key) }]] : []
    }),
  )
}

/** The mark of a closed group: that of its kind, or of a place. */
function toGroupNode(
  group: Group,
  nodes: readonly PictureNode[],
  names: GroupNames,
): PictureNode | undefined {
  const [first] = nodes
  if (!first) return undefined
  const isPlace = group.by === 'place'
  const name = (isPlace ? names.place(group.key) : names.kind(kindOfKey(group.key))) ?? group.key
  return {
    id: group.id,
    type: isPlace ? 'AdministrativeUnit' : first.type,
    kind: isPlace ? 'PLACE' : first.kind,
    label: name,
    labelEn: name,
    name,
    nameEn: name,
    degree: 0,
    unnamed: false,
    parent: null,
    basis: nodes.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
    validFrom: null,
    validTo: null,
    status: null,
    areas: [],
    places: [],
    onDay: { begun: true, ended: nodes.every(({ onDay }) => onDay.ended) },
    count: nodes.length,
    areaChains: [],
    members: group.members,
  }
}

/** The picture with the nodes of each closed group under one mark; a node that is alone in its group stays. */
export function toGroupedPicture(
  picture: Picture,
  grouping: Grouping | undefined,
  network: LoadedNetwork,
  names: GroupNames,
): GroupedPicture {
  if (!grouping) return { ...picture, groups: new Map(), groupOf: new Map() }
  const groups = toGroups(picture, grouping, network, names)
  const groupOf = new Map([...groups.values()].flatMap(({ id, members }) => members.map((one) => [one, id])))
  const byId = new Map(picture.nodes.map((node) => [node.id, node]))
  const standsFor = (id: string) => {
    const group = groups.get(groupOf.get(id) ?? '')
    return group && !group.isOpen ? group.id : id
  }
  const isCoordinationId = (id: string) => {
    const node = byId.get(id)
    return node !== undefined && isCoordination(node)
  }
  const edges = toGroupedEdges(picture.edges, standsFor, (edge) => [
    ...edge.coordinations,
    ...[edge.source, edge.target].filter(isCoordinationId),
  ])
  const neighbours = new Map<string, number>()
  for (const { source, target } of edges)
    for (const id of [source, target]) neighbours.set(id, (neighbours.get(id) ?? 0) + 1)
  const marks = [...groups.values()].flatMap((group) => {
    if (group.isOpen) return []
    const nodes = group.members.flatMap((id) => byId.get(id) ?? [])
    const mark = toGroupNode(group, nodes, names)
    return mark ? [{ ...mark, degree: neighbours.get(group.id) ?? 0 }] : []
  })
  const alone = picture.nodes.filter(({ id }) => standsFor(id) === id)
  return { ...picture, nodes: [...alone, ...marks], edges, groups, groupOf }
}
