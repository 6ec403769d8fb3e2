import type {
  Batches,
  CitedNetwork,
  NetworkFileArea,
  NetworkFileCitation,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkFileSource,
} from '../../schema/formats/network.ts'
import { isPartialDate, type PartialDate } from '../../schema/partial-date.ts'
import type { DrawnCitationPartsFragment } from '../client/generated.ts'
import { toDiagramNode, toEdgeType } from '../diagram/from-network.ts'
import { toNodeMark } from '../diagram/marks.ts'
import type { DrawnEvidence, EvidenceWish, NodeFacts } from './drawn-evidence.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { DrawnInput } from './to-cited-diagram.ts'

export interface CitedNetworkInput extends DrawnInput {
  /** Names of the cooperation areas by their ids, in their order. */
  readonly areas: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly nameEn: string }>
  readonly taxonomy: Taxonomy
}

/** Id of the place that a closed group is called by; undefined for one that is called by its kind, and for what is no group. */
const placeOf = ({ id, members }: PictureNode) => (members ? /^grp~place~(.+)$/.exec(id)?.[1] : undefined)

/** What has to be read before what is drawn can leave with its evidence. */
export function toEvidenceWish(
  { nodes, edges }: Pick<Picture, 'nodes' | 'edges'>,
  day: string,
): EvidenceWish {
  const ids = nodes.flatMap((node) => {
    if (!node.members) return node.id
    const place = placeOf(node)
    return place ? [...node.members, place] : node.members
  })
  return {
    nodes: ids,
    citations: edges.flatMap(({ citations }) => citations),
    places: nodes.flatMap(({ places }) => places),
    day,
  }
}

/**
 * Exactly what is drawn, where it is drawn, as files are written from. A closed group is the node that is drawn for it,
 * with the citations of all that are under its mark.
 */
export function toCitedNetwork(input: CitedNetworkInput): CitedNetwork {
  const { picture, view, lines, evidence } = input
  const nodes = picture.nodes.map((node) => toFileNode(node, input))
  const edges = picture.edges.map(toFileEdge)
  const cited = new Set([...nodes, ...edges].flatMap(({ citations }) => citations))
  const citations = [...evidence.citations.values()]
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const sources = new Map(citations.map(({ source }) => [source.id, toFileSource(source)]))
  const areas = toFileAreas(nodes, input)
  return {
    meta: {
      report: 'network',
      title: input.title,
      asOf: view.day,
      language: view.language,
      projection: view.projection,
      filters: lines.filters,
      hidden: picture.hiddenBy.limit,
      permalink: input.permalink,
      dataVersion: evidence.dataset.version,
      loadedAt: evidence.dataset.loadedAt,
    },
    nodes: () => inBatches(nodes),
    edges: () => inBatches(edges),
    areas: () => inBatches(areas),
    citations: () => inBatches(citations.map(toFileCitation)),
    sources: () => inBatches([...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
  }
}

/** Elements that are written at once; between them the page can do something else. */
const atOnce = 500

async function* inBatches<T>(all: readonly T[]): Batches<T> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce)
}

const known = <T>(value: T | null | undefined): T | undefined => value ?? undefined
const toDate = (text: string | null | undefined): PartialDate | undefined =>
  text && isPartialDate(text) ? text : undefined

function citationsUnder({ id, members = [id] }: PictureNode, { facts }: DrawnEvidence): string[] {
  return [...new Set(members.flatMap((member) => facts.get(member)?.citations ?? []))]
}

function toFileNode(node: PictureNode, input: CitedNetworkInput): NetworkFileNode {
  const { evidence, view, areas, positions, theme } = input
  const facts = node.members ? undefined : evidence.facts.get(node.id)
  const mark = toNodeMark(toDiagramNode(node, view.language))
  const covered = new Set(node.areas)
  return {
    id: node.id,
    type: node.type,
    kind: toKind(node, evidence.facts),
    name: node.name,
    nameEn: known(node.nameEn),
    label: node.label,
    labelEn: known(node.labelEn),
    aliases: facts?.aliases ?? [],
    unnamed: node.unnamed,
    count: node.unnamed || node.members ? node.count : undefined,
    basis: node.basis,
    validFrom: toDate(node.validFrom),
    validTo: toDate(node.validTo),
    signedOn: toDate(facts?.signedOn),
    number: facts?.number,
    status: node.onDay.status,
    reason: view.language === 'en' ? facts?.reasonEn : facts?.reason,
    parent: known(node.parent),
    areas: [...areas.values()].filter(({ id }) => covered.has(id)).map(({ id, name }) => ({ id, name })),
    places: node.places.map((id) => ({ id, name: evidence.places.get(id) ?? id })),
    degree: node.degree,
    citations: citationsUnder(node, evidence),
    position: positions.get(node.id),
    mark: { shape: mark.shape, colour: mark.ink[theme], size: Math.round(mark.width) },
  }
}

/** The kind as the vocabulary has it; the level of the unit that a closed group is called by. */
function toKind(node: PictureNode, facts: ReadonlyMap<string, NodeFacts>): NetworkFileNode['kind'] {
  const place = placeOf(node)
  return place ? (facts.get(place)?.level ?? 'OTHER') : (node.kind as NetworkFileNode['kind'])
}

function toFileEdge(edge: PictureEdge): NetworkFileEdge {
  const { id, source, target, role, basis, weight, validFrom, validTo, coordinations, citations } = edge
  return {
    id,
    source,
    target,
    type: toEdgeType(edge.type),
    role: known(role),
    basis,
    weight,
    validFrom: toDate(validFrom),
    validTo: toDate(validTo),
    coordinations,
    citations,
  }
}

/** The areas that nodes name, with those above them. */
function toFileAreas(nodes: readonly NetworkFileNode[], { areas, taxonomy }: CitedNetworkInput) {
  const wanted = new Set(nodes.flatMap((node) => node.areas.map(({ id }) => id)))
  // What is added while the set is gone through is gone through as well.
  for (const id of wanted) {
    const broader = taxonomy.get(id)
    if (broader) wanted.add(broader)
  }
  return [...areas.values()]
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, nameEn }): NetworkFileArea => ({ id, name, nameEn, broader: taxonomy.get(id) }))
}

function toFileCitation({
  id,
  source,
  paragraph,
  start,
  end,
  passageSha256,
  part,
  basis,
  note,
}: DrawnCitationPartsFragment): NetworkFileCitation {
  return {
    id,
    source: source.id,
    paragraph: known(paragraph),
    start: known(start),
    end: known(end),
    passageSha256: known(passageSha256),
    part,
    basis,
    note: known(note),
  }
}

function toFileSource(source: DrawnCitationPartsFragment['source']): NetworkFileSource {
  const { id, title, publisher, publishedOn, url, sha256 } = source
  return {
    id,
    title,
    publisher: known(publisher),
    publishedOn: toDate(publishedOn),
    url: known(url),
    sha256: known(sha256),
  }
}
