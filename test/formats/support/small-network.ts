import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import type {
  NetworkFileArea,
  NetworkFileCitation,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkFileSource,
} from '../../../schema/formats/network.ts'
import type { PartialDate } from '../../../schema/partial-date.ts'
import type { Basis, RelationType } from '../../../schema/vocabulary.ts'
import { smallWorld } from '../../fixtures/small-world.ts'
import type { Elements } from './networks.ts'

/** The small world as a network: its actors and coordinations, with places on a drawing and all their evidence. */

/** What the rows of the small world say, each what its type has. */
interface Written {
  readonly kind: NetworkFileNode['kind']
  readonly level: NetworkFileNode['kind']
  readonly name: string
  readonly nameEn?: string
  readonly shortName?: string
  readonly title: string
  readonly titleEn?: string
  readonly shortTitle?: string
  readonly aliases?: readonly string[]
  readonly unnamed?: boolean
  readonly basis: Basis
  readonly role?: NetworkFileEdge['role']
  readonly count?: number
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  readonly signedOn?: PartialDate
  readonly number?: string
  readonly citationIds: readonly string[]
}
const writtenOf = ({ properties }: NodeRow | RelationRow) => properties as unknown as Written
const ofType = (...types: string[]) => smallWorld.nodes.filter(({ type }) => types.includes(type))
const relationsOf = (type: RelationType) => smallWorld.relations.filter((relation) => relation.type === type)
const nameOf = new Map(
  smallWorld.nodes.map(({ id, properties }) => [String(id), String(properties.name ?? properties.title)]),
)
const drawnTypes: ReadonlySet<string> = new Set<RelationType>([
  'PARTY_TO',
  'SUBORDINATE_TO',
  'PARTY_COMMITTEE_OF',
  'GOVERNS',
  'RENEWS',
  'SUPPLEMENTS',
  'SUPERSEDES',
])
const drawn = smallWorld.relations.filter(({ type }) => drawnTypes.has(type))

function namedAt(id: string, ...types: RelationType[]) {
  const ids = types.flatMap(relationsOf).flatMap(({ from, to }) => (from === id ? [to] : []))
  return [...new Set<string>(ids)].sort().map((to) => ({ id: to, name: nameOf.get(to) ?? '' }))
}

function toNode(row: NodeRow, index: number): NetworkFileNode {
  const { id, type } = row
  const p = writtenOf(row)
  const isActor = type === 'Organization' || type === 'AdministrativeUnit'
  const parties = relationsOf('PARTY_TO').filter(
    ({ from, properties }) => from === id && Number(properties.count) > 1,
  )
  return {
    id,
    type,
    kind: p.kind ?? p.level,
    name: p.name ?? p.title,
    nameEn: p.nameEn ?? p.titleEn,
    label: p.shortName ?? p.shortTitle ?? p.name ?? p.title,
    aliases: p.aliases ?? [],
    unnamed: p.unnamed ?? false,
    count: Number(parties[0]?.properties.count) || undefined,
    basis: p.basis ?? 'STATED',
    validFrom: p.validFrom ?? p.signedOn,
    validTo: p.validTo,
    signedOn: p.signedOn,
    number: p.number,
    status: type === 'Agreement' ? 'PRESUMED_IN_FORCE' : undefined,
    reason: type === 'Agreement' ? 'Ký trước ngày này; không có nguồn nào mới hơn.' : undefined,
    parent: isActor ? namedAt(id, 'GOVERNS', 'PART_OF')[0]?.id : undefined,
    areas: namedAt(id, 'COVERS'),
    places: namedAt(id, 'APPLIES_IN', 'GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR'),
    degree: drawn.filter(({ from, to }) => from === id || to === id).length,
    citations: p.citationIds,
    position: { x: index * 40 - 120.5, y: 300 - index * 25 },
    mark: { shape: isActor ? 'diamond' : 'card', colour: isActor ? '#1f7a5a' : '#7a4fa3', size: 28 },
  }
}

function toEdge(row: RelationRow): NetworkFileEdge {
  const { id, type, from, to } = row
  const p = writtenOf(row)
  return {
    id,
    source: from,
    target: to,
    type,
    role: p.role,
    basis: p.basis,
    weight: p.count ?? 1,
    validFrom: p.validFrom,
    validTo: p.validTo,
    coordinations: [],
    citations: p.citationIds,
  }
}

function toArea(row: NodeRow): NetworkFileArea {
  const { id } = row
  const { name, nameEn } = writtenOf(row)
  return { id, name, nameEn, broader: namedAt(id, 'BROADER')[0]?.id }
}

function toCitation({ id, properties }: NodeRow): NetworkFileCitation {
  const { sourceId, ...said } = properties as unknown as Omit<NetworkFileCitation, 'id' | 'source'> & {
    readonly sourceId: string
  }
  return { id, source: sourceId, ...said }
}

function toSource({ id, properties }: NodeRow): NetworkFileSource {
  const { title, publisher, publishedOn, url, sha256 } = properties as unknown as NetworkFileSource
  return { id, title, publisher, publishedOn, url, sha256 }
}

export const smallElements: Elements = {
  nodes: ofType('Organization', 'AdministrativeUnit', 'Agreement', 'JointActivity').map(toNode),
  edges: drawn.map(toEdge),
  areas: ofType('CooperationArea').map(toArea),
  citations: ofType('Citation').map(toCitation),
  sources: ofType('Source').map(toSource),
}

/** Its actors alone, joined by what they share. */
export const actorElements: Elements = {
  ...smallElements,
  nodes: smallElements.nodes.filter(({ type }) => type === 'Organization' || type === 'AdministrativeUnit'),
  edges: [
    ...smallElements.edges.filter(({ type }) => type === 'SUBORDINATE_TO' || type === 'GOVERNS'),
    {
      id: 'org-don-hoa-ngan~org-don-suoi-dan',
      source: 'org-don-hoa-ngan',
      target: 'org-don-suoi-dan',
      type: 'COORDINATES_WITH',
      basis: 'STATED',
      weight: 2,
      coordinations: ['act-tuan-tra-2024', 'agr-chuong-trinh-2023'],
      citations: ['cit-bao-bien-cuong-1'],
    },
  ],
}
