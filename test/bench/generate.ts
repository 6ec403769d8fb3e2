import { createHash } from 'node:crypto'
import type { GraphStore, NodeRow, RelationRow } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { partyRoles } from '../../schema/vocabulary.ts'

/** A random source that gives the same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

function toNode(row: Omit<NodeRow, 'digest'>): NodeRow {
  return { ...row, digest: digest(row) }
}

function toRelation(row: Omit<RelationRow, 'digest' | 'id'>): RelationRow {
  const id = `rel-${digest([row.type, row.from, row.to, row.properties.role ?? '']).slice(0, 24)}`
  return { ...row, id, digest: digest(row) }
}

export interface World {
  readonly nodes: readonly NodeRow[]
  readonly relations: readonly RelationRow[]
  readonly organizationIds: readonly Id[]
  readonly agreementIds: readonly Id[]
}

/**
 * A world with about so many relations, shaped like the real one: a few hubs are party to very many
 * agreements, most actors to a few; an agreement has three parties on average and one citation.
 */
export function generateWorld(relations: number, seed = 1): World {
  const random = createRandom(seed)
  const agreementCount = Math.max(10, Math.round(relations / 3))
  const organizationCount = Math.max(10, Math.round(agreementCount * 0.3))
  const citationId = toId('cit-generated')
  const citationIds = [citationId]
  const organizationIds = Array.from({ length: organizationCount }, (_, n) => toId(`org-g${n}`))
  const agreementIds = Array.from({ length: agreementCount }, (_, n) => toId(`agr-g${n}`))
  const nodes: NodeRow[] = [
    toNode({
      id: citationId,
      type: 'Citation',
      properties: { basis: 'STATED', part: 'BODY', sourceId: 'src-generated' },
    }),
    toNode({ id: toId('src-generated'), type: 'Source', properties: { title: 'Nguồn tạo ra để đo' } }),
    ...organizationIds.map((id, n) =>
      toNode({
        id,
        type: 'Organization',
        properties: {
          name: `Đồn Biên phòng số ${n}`,
          kind: 'BORDER_GUARD_POST',
          unnamed: false,
          citationIds,
        },
      }),
    ),
    ...agreementIds.map((id, n) =>
      toNode({
        id,
        type: 'Agreement',
        properties: {
          title: `Quy chế phối hợp số ${n}`,
          kind: 'REGULATION',
          basis: 'STATED',
          signedOn: `${2010 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
          citationIds,
          sourceIds: ['src-generated'],
        },
      }),
    ),
  ]
  const rows = agreementIds.flatMap((to) => {
    const parties = new Set<number>()
    const size = 2 + Math.floor(random() * 3)
    // The fourth power makes low numbers hubs.
    while (parties.size < size) parties.add(Math.floor(random() ** 4 * organizationCount))
    return [...parties].flatMap((n, k) => {
      const from = organizationIds[n]
      const role = k < 2 ? 'SIGNATORY' : (partyRoles[k] ?? 'PARTICIPANT')
      return from
        ? [
            toRelation({
              type: 'PARTY_TO',
              from,
              to,
              properties: { role, count: 1, basis: 'STATED', citationIds },
            }),
          ]
        : []
    })
  })
  return { nodes, relations: rows, organizationIds, agreementIds }
}

/** Writes the world in batches, nodes first, and says at last that it is whole. */
export async function writeWorld(store: GraphStore, { nodes, relations }: World): Promise<void> {
  for (const batch of batches(nodes)) await store.write({ nodes: batch })
  for (const batch of batches(relations)) await store.write({ relations: batch })
  await store.write({
    dataset: { version: 'generated', state: 'ready', loadedAt: '2026-01-01T00:00:00Z', counts: [] },
  })
}

const batchSize = 5_000

export function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize)
}
