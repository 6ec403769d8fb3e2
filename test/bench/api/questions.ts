import { toCursor } from '../../../api/paging/cursor.ts'
import type { Id } from '../../../schema/ids.ts'
import { foldName } from '../../../schema/names.ts'
import { createRandom } from '../world/random.ts'
import type { World } from '../world/world.ts'

/** One question that every side is asked, in the words of each. */
export interface Question {
  readonly name: string
  readonly title: string
  readonly cypher: string
  readonly ours: string
  /** Absent where the peer has no such question. */
  readonly peer?: string
  readonly variables: (subject: Subject) => Readonly<Record<string, string>>
  /** Asked about the organizations with most coordinations, one at a time. */
  readonly ofHubs?: boolean
  /** What the answers have in common, so that they can be compared. */
  readonly toGist: Readonly<Record<'raw' | 'ours' | 'peer', (answer: never) => unknown>>
}

/** An organization that something is asked about. */
export interface Subject {
  readonly id: string
  /** What lists are ordered by. */
  readonly sortKey: string
  /** The position of the organization in our list of them. */
  readonly after: string
}

/** Random organizations of the world, always the same ones. */
export function pickSubjects(world: World, count: number): Subject[] {
  const random = createRandom(7)
  const ids = Array.from({ length: count }, () =>
    world.organizationAt(Math.floor(random() * world.organizationCount)),
  )
  return toSubjects(world, ids)
}

/** The organizations with most coordinations. */
export function pickHubs(world: World, count: number): Subject[] {
  const ids = Array.from({ length: Math.min(count, world.organizationCount) }, (_, rank) =>
    world.organizationAt(rank),
  )
  return toSubjects(world, ids)
}

function toSubjects(world: World, ids: readonly Id[]): Subject[] {
  const wanted = new Set(ids)
  const sortKeys = new Map<Id, string>()
  for (const { id, properties } of world.nodes())
    if (wanted.has(id)) sortKeys.set(id, foldName(String(properties.name)))
  return ids.map((id) => {
    const sortKey = sortKeys.get(id) ?? ''
    return { id, sortKey, after: toCursor('organizations:NAME', { key: sortKey, id }) }
  })
}

interface Named {
  readonly id: string
  readonly name: string
}
interface Party {
  readonly role: string
  readonly actor: Named
}
interface Agreement {
  readonly id: string
  readonly title: string
  readonly parties: readonly Party[]
}

const toParties = (parties: readonly Party[]) =>
  parties.map(({ role, actor }) => `${actor.id} ${actor.name} ${role}`).sort()
const toAgreements = (agreements: readonly Agreement[]) =>
  agreements.map(({ id, title, parties }) => [id, title, toParties(parties)])

const isCoordinating = (name: string) => `NOT ${name}.role IN ['WITNESS', 'SUPERIOR']`

const hierarchy = 'SUBORDINATE_TO|PARTY_COMMITTEE_OF'
const renewals = 'RENEWS|SUPPLEMENTS|SUPERSEDES'

export const questions: readonly Question[] = [
  {
    name: 'a',
    title: 'actor by id',
    cypher: 'MATCH (n:Organization {id: $id}) RETURN n.id AS id, n.name AS name, n.kind AS kind',
    ours: 'query ($id: ID!) { organization(id: $id) { id name kind } }',
    peer: 'query ($id: ID!) { organizations(where: { id: { eq: $id } }) { id name kind } }',
    variables: ({ id }) => ({ id }),
    toGist: {
      raw: ([row]: unknown[]) => row,
      ours: ({ organization }: { organization: unknown }) => organization,
      peer: ({ organizations: [one] }: { organizations: unknown[] }) => one,
    },
  },
  {
    name: 'b',
    title: 'actor with 25 agreements and their parties',
    cypher: `MATCH (n:Organization {id: $id})
CALL (n) {
  MATCH (n)-[:PARTY_TO]->(c:Agreement)
  WITH DISTINCT c ORDER BY c.newestKey DESC, c.id LIMIT 25
  CALL (c) {
    MATCH (c)<-[r:PARTY_TO]-(actor:Organization)
    RETURN collect({role: r.role, actor: {id: actor.id, name: actor.name}}) AS parties
  }
  RETURN collect({id: c.id, title: c.title, parties: parties}) AS agreements
}
RETURN n.id AS id, n.name AS name, agreements`,
    ours: `query ($id: ID!) { organization(id: $id) { id name
  coordinations(first: 25) { nodes { id title parties { role actor { id name } } } } } }`,
    peer: `query ($id: ID!) { organizations(where: { id: { eq: $id } }) { id name
  agreementsConnection(first: 25, sort: [{ node: { newestKey: DESC } }, { node: { id: ASC } }]) {
    edges { node { id title partiesConnection { edges { properties { role } node { id name } } } } } } } }`,
    variables: ({ id }) => ({ id }),
    toGist: {
      raw: ([row]: [Named & { agreements: Agreement[] }]) => [row.id, row.name, toAgreements(row.agreements)],
      ours: ({
        organization: { id, name, coordinations },
      }: {
        organization: Named & { coordinations: { nodes: Agreement[] } }
      }) => [id, name, toAgreements(coordinations.nodes)],
      peer: ({ organizations: [one] }: { organizations: PeerOrganization[] }) => [
        one?.id,
        one?.name,
        toAgreements(one?.agreementsConnection.edges.map(({ node }) => fromPeer(node)) ?? []),
      ],
    },
  },
  {
    name: 'c',
    title: 'page of 50 actors with counts',
    cypher: `MATCH (n:Organization) WHERE n.sortKey > $sortKey
WITH n ORDER BY n.sortKey LIMIT 50
RETURN n.id AS id, n.name AS name, n.kind AS kind, COUNT { (n)-[:PARTY_TO]->() } AS count`,
    ours: `query ($after: String!) { organizations(first: 50, after: $after, orderBy: NAME) {
  nodes { id name kind coordinations { totalCount } } } }`,
    peer: `query ($sortKey: String!) {
  organizations(where: { sortKey: { gt: $sortKey } }, sort: [{ sortKey: ASC }], limit: 50) {
    id name kind agreementsConnection { totalCount } } }`,
    variables: ({ sortKey, after }) => ({ sortKey, after }),
    toGist: {
      raw: (rows: Array<Named & { count: number }>) => rows.map(({ id, count }) => [id, count]),
      ours: ({
        organizations: { nodes },
      }: {
        organizations: { nodes: Array<Named & { coordinations: { totalCount: number } }> }
      }) => nodes.map(({ id, coordinations }) => [id, coordinations.totalCount]),
      peer: ({
        organizations,
      }: {
        organizations: Array<Named & { agreementsConnection: { totalCount: number } }>
      }) => organizations.map(({ id, agreementsConnection }) => [id, agreementsConnection.totalCount]),
    },
  },
  {
    name: 'd',
    title: '25 best partners',
    cypher: `MATCH (n:Organization {id: $id})-[own:PARTY_TO]->(c:Agreement)<-[r:PARTY_TO]-(other:Organization)
WHERE other <> n AND ${isCoordinating('own')} AND ${isCoordinating('r')}
WITH other, count(DISTINCT c) AS weight ORDER BY weight DESC, other.id LIMIT 25
RETURN other.id AS id, other.name AS name, weight`,
    ours: `query ($id: ID!) { organization(id: $id) { partners(first: 25) { edges { weight node { id name } } } } }`,
    peer: `query ($id: ID!) { organizations(where: { id: { eq: $id } }) { partners(first: 25) { id name weight } } }`,
    variables: ({ id }) => ({ id }),
    toGist: {
      raw: (rows: Array<Named & { weight: number }>) => rows.map(({ id, weight }) => [id, weight]),
      ours: ({
        organization: { partners },
      }: {
        organization: { partners: { edges: Array<{ weight: number; node: Named }> } }
      }) => partners.edges.map(({ weight, node }) => [node.id, weight]),
      peer: ({
        organizations: [one],
      }: {
        organizations: Array<{ partners: Array<Named & { weight: number }> }>
      }) => one?.partners.map(({ id, weight }) => [id, weight]),
    },
  },
  {
    name: 'network',
    title: '500 nodes around a hub',
    ofHubs: true,
    cypher: `MATCH (hub:Organization {id: $id})
CALL (hub) {
  MATCH (hub)-[:PARTY_TO]->(c)
  WITH DISTINCT c ORDER BY c.newestKey DESC, c.id
  CALL (c) { MATCH (c)<-[:PARTY_TO]-(p) WITH DISTINCT p ORDER BY p.id RETURN collect(p) AS parties }
  UNWIND [c] + parties AS n
  WITH DISTINCT n
  RETURN collect(n) AS over
}
CALL (hub) { MATCH (hub)-[:${hierarchy}]-(a) WITH DISTINCT a ORDER BY a.id RETURN collect(a) AS beside }
WITH hub, [n IN over + [a IN beside WHERE NOT a IN over] WHERE n <> hub] AS reached
WITH [hub] + reached[..499] AS nodes, size(reached[499..]) AS hidden
UNWIND nodes AS n
CALL (n) { OPTIONAL MATCH (n)-[:PARTY_TO|${hierarchy}|${renewals}]-(m) RETURN count(DISTINCT m) AS degree }
CALL (n, nodes) {
  MATCH (n)<-[r:PARTY_TO|${hierarchy}|${renewals}]-(m) WHERE m IN nodes
  RETURN collect({id: r.id, source: m.id, role: r.role, citations: r.citationIds}) AS edges
}
RETURN n.id AS id, labels(n)[0] AS type, n.kind AS kind, coalesce(n.name, n.title) AS label, degree, hidden, edges`,
    ours: `query ($id: ID!) { network(focus: [$id], depth: 1, limit: 500) { hidden
  nodes { id type kind label degree } edges { id source target role citations } } }`,
    variables: ({ id }) => ({ id }),
    toGist: {
      raw: (rows: Array<{ id: string; degree: number; hidden: number; edges: unknown[] }>) => [
        rows[0]?.hidden,
        rows.map(({ id, degree }) => [id, degree]),
        rows.flatMap(({ edges }) => edges).length,
      ],
      ours: ({
        network: { hidden, nodes, edges },
      }: {
        network: { hidden: number; nodes: Array<{ id: string; degree: number }>; edges: unknown[] }
      }) => [hidden, nodes.map(({ id, degree }) => [id, degree]), edges.length],
      peer: () => undefined,
    },
  },
]

interface PeerAgreement {
  readonly id: string
  readonly title: string
  readonly partiesConnection: { readonly edges: ReadonlyArray<{ properties: { role: string }; node: Named }> }
}
interface PeerOrganization extends Named {
  readonly agreementsConnection: { readonly edges: ReadonlyArray<{ readonly node: PeerAgreement }> }
}

function fromPeer({ id, title, partiesConnection }: PeerAgreement): Agreement {
  return {
    id,
    title,
    parties: partiesConnection.edges.map(({ properties: { role }, node }) => ({ role, actor: node })),
  }
}
