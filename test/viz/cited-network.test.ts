import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Batches } from '../../schema/formats/network.ts'
import { OtherData, readDrawnEvidence } from '../../viz/client/read-drawn-evidence.ts'
import type { DrawnEvidence } from '../../viz/state/drawn-evidence.ts'
import { type GroupNames, toGroupedPicture } from '../../viz/state/grouping.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toCitedNetwork, toEvidenceWish } from '../../viz/state/to-cited-network.ts'
import {
  createNetwork,
  createNode,
  createPartyEdge,
  createView,
  statusesOf,
  today,
} from './network-fixture.ts'

const names: GroupNames = { topOf: (place) => place, place: () => 'Điện Biên', kind: (group) => group }
const network = createNetwork(
  [
    createNode('agr-border'),
    createNode('org-a', { parent: 'unit-dien-bien' }),
    createNode('org-b', { parent: 'unit-dien-bien' }),
    createNode('org-c', { kind: 'BORDER_GUARD_POST' }),
  ],
  ['org-a', 'org-b', 'org-c'].map((id) => createPartyEdge(id, 'agr-border')),
)
const view = createView()
const drawn = toPicture(network, view, statusesOf(network))
const grouped = toGroupedPicture(drawn, { by: 'place', open: [] }, network, names)

const evidence: DrawnEvidence = {
  dataset: { version: 'v1', loadedAt: '2026-01-01T00:00:00Z' },
  facts: new Map(
    ['agr-border', 'org-a', 'org-b', 'org-c', 'unit-dien-bien'].map((id) => [
      id,
      {
        aliases: [],
        citations: [`cit-${id}`],
        ...(id.startsWith('unit') ? { level: 'PROVINCE' as const } : {}),
      },
    ]),
  ),
  citations: new Map(),
  places: new Map(),
}

async function collect<T>(batches: Batches<T>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

describe('a closed group leaves as the one node that is drawn for it', () => {
  const cited = toCitedNetwork({
    picture: grouped,
    positions: new Map([['grp~place~unit-dien-bien', { x: 4, y: 5 }]]),
    evidence,
    view,
    theme: 'light',
    areas: new Map(),
    taxonomy: new Map(),
    lines: { day: '', filters: ['một'], hidden: [] },
    title: 'Hình',
    permalink: 'https://atlas.example/?group=place',
  })

  it('with the citations of all under its mark, and the level of the unit that it is called by', async () => {
    const nodes = await collect(cited.nodes())
    expect(nodes.map(({ id }) => id).sort()).toEqual(grouped.nodes.map(({ id }) => id).sort())
    expect(nodes.find(({ id }) => id.startsWith('grp~'))).toMatchObject({
      id: 'grp~place~unit-dien-bien',
      kind: 'PROVINCE',
      label: 'Điện Biên',
      count: 2,
      citations: ['cit-org-a', 'cit-org-b'],
      position: { x: 4, y: 5 },
    })
  })

  it('and its lines as the one that is drawn for them', async () => {
    const edges = await collect(cited.edges())
    expect(edges.map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['org-c', 'agr-border', 1],
      ['grp~place~unit-dien-bien', 'agr-border', 2],
    ])
    expect(edges[1]?.citations).toEqual(['cit-org-a-agr-border', 'cit-org-b-agr-border'])
    expect(cited.meta).toMatchObject({ asOf: today, filters: ['một'], dataVersion: 'v1' })
  })

  it('after everything under it was asked for', () => {
    expect([...toEvidenceWish(grouped, today).nodes].sort()).toEqual([
      'agr-border',
      'org-a',
      'org-b',
      'org-c',
      'unit-dien-bien',
    ])
  })
})

/** Answers as the server gives them, whatever operation is asked. */
function serve(answer: (ids: readonly string[] | undefined, turn: number) => object) {
  let turn = 0
  vi.stubGlobal('fetch', async (_: string, { body, signal }: RequestInit) => {
    signal?.throwIfAborted()
    const { variables } = JSON.parse(String(body)) as { variables: { ids?: string[] } }
    return Response.json(answer(variables.ids, turn++))
  })
}
const dataset = (version: string) => ({ data: { dataset: { version, loadedAt: '2026-01-01T00:00:00Z' } } })
const toNodes = (ids: readonly string[]) => ({
  data: { nodes: ids.map((id) => ({ __typename: 'Organization', id, aliases: [], citations: [] })) },
})

describe('the evidence of what is drawn', () => {
  afterEach(() => void vi.unstubAllGlobals())
  const wish = {
    nodes: Array.from({ length: 450 }, (_, at) => `org-${at}`),
    citations: [],
    places: [],
    day: today,
  }
  const { signal } = new AbortController()

  it('is asked for in portions that the API takes, and tells how far it is', async () => {
    const portions: number[] = []
    serve((ids) => {
      if (!ids) return dataset('v1')
      portions.push(ids.length)
      return toNodes(ids)
    })
    const told: number[] = []
    const { facts } = await readDrawnEvidence(wish, signal, ({ read, total }) => told.push(read / total))
    expect(facts.size).toBe(450)
    expect(portions.sort()).toEqual([200, 200, 50])
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('is none where other data were loaded meanwhile', async () => {
    serve((ids, turn) => (ids ? toNodes(ids) : dataset(turn === 0 ? 'v1' : 'v2')))
    await expect(readDrawnEvidence(wish, signal)).rejects.toBeInstanceOf(OtherData)
  })

  it('is none where a part of an answer is missing', async () => {
    serve((ids) =>
      ids ? { ...toNodes(ids), errors: [{ message: 'x', extensions: { code: 'TIMEOUT' } }] } : dataset('v1'),
    )
    await expect(readDrawnEvidence(wish, signal)).rejects.toMatchObject({ name: 'ServerRefused' })
  })

  it('is read no further once it is given up', async () => {
    const giveUp = new AbortController()
    let asked = 0
    serve((ids) => {
      asked += 1
      if (ids) giveUp.abort()
      return ids ? toNodes(ids) : dataset('v1')
    })
    const reason = await readDrawnEvidence(wish, giveUp.signal).catch((error: unknown) => error)
    expect(reason).toBe(giveUp.signal.reason)
    // The data set, and what was under way.
    expect(asked).toBeLessThanOrEqual(4)
  })
})
