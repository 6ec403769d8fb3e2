import { describe, expect, it } from 'vitest'
import { degreeOf, type EdgeType, type Surroundings, sharedBy, stepFrom } from '../../api/analysis/network.ts'
import { toEdges } from '../../api/analysis/network-edges.ts'
import type { Link } from '../../api/graph/store.ts'
import { type Id, toId, toRelationId } from '../../schema/ids.ts'
import type { CoordinationGraphNode, Relation } from '../../schema/nodes.ts'
import { toPartialDate } from '../../schema/partial-date.ts'
import type { RelationType } from '../../schema/vocabulary.ts'

const post = toId('org-post')
const north = toId('org-north')
const south = toId('org-south')
const command = toId('org-command')
const older = toId('agr-older')
const newer = toId('agr-newer')

function relation(type: RelationType, from: Id, to: Id, more: Partial<Relation> = {}): Relation {
  const id = toRelationId(`${type}-${from}-${to}-${more.role ?? ''}`)
  return { id, type, from, to, citationIds: [toId(`cit-${from.slice(4)}`)], basis: 'STATED', ...more }
}
const party = (from: Id, to: Id, more: Partial<Relation> = {}) =>
  relation('PARTY_TO', from, to, { role: 'SIGNATORY', ...more })

function agreement(id: Id, signedOn: string, basis: 'STATED' | 'INFERRED' = 'STATED'): CoordinationGraphNode {
  return {
    type: 'Agreement',
    id,
    kind: 'REGULATION',
    title: id,
    basis,
    signedOn: toPartialDate(signedOn),
    sourceIds: [],
    citationIds: [],
    periodCitationIds: [],
    signedCitationIds: [],
    carriedOutFrom: [],
    carriedOutOn: [],
    carriedOutCitationIds: [],
  }
}

const agreements = [agreement(older, '2016'), agreement(newer, '2021', 'INFERRED')]
const newestKeys = new Map([
  [older, '2016-01-01'],
  [newer, '2021-01-01'],
])

function surroundings(relations: Relation[], leftOut: Id[] = []): Surroundings {
  const parts = new Map<Id, Link[]>()
  const lines = new Map<Id, Relation[]>()
  for (const one of relations)
    for (const end of [one.from, one.to])
      if (one.type === 'PARTY_TO')
        parts.set(end, [...(parts.get(end) ?? []), { ...one, newestKey: newestKeys.get(one.to) }])
      else lines.set(end, [...(lines.get(end) ?? []), one])
  return { parts, lines, leftOut: new Set(leftOut) }
}

const relations = [
  party(post, older),
  party(post, newer),
  party(north, newer, { count: 3 }),
  party(south, older),
  party(south, newer),
  party(command, newer, { role: 'WITNESS' }),
  relation('SUBORDINATE_TO', post, command),
  relation('RENEWS', newer, older),
]

describe('a drawing of lines of some types', () => {
  const only = (...types: EdgeType[]): Surroundings => ({
    ...surroundings(relations),
    edgeTypes: new Set(types),
  })
  const drawn = new Set([post, north, south, command, older, newer])

  it('follows and counts those alone, and draws no others', () => {
    const around = only('PARTY_TO')
    expect(stepFrom(around, [post], 'BIPARTITE')).toEqual([newer, command, north, post, south, older])
    expect(degreeOf(around, drawn, command, 'BIPARTITE')).toBe(1)
    expect(degreeOf(around, drawn, older, 'BIPARTITE')).toBe(2)
    const edges = toEdges({ relations, shared: [] }, drawn, around.edgeTypes)
    expect(new Set(edges.map(({ type }) => type))).toEqual(new Set(['PARTY_TO']))
  })

  it('joins actors by what they share where that alone is asked for, and by their line of command without it', () => {
    const actors = new Set([post, north, south, command])
    const shared = only('COORDINATES_WITH')
    expect(stepFrom(shared, [post], 'ACTORS')).toEqual([north, post, south])
    expect(degreeOf(shared, actors, post, 'ACTORS')).toBe(2)
    expect(sharedBy(shared, actors).sort()).toEqual([newer, older])
    const lines = only('SUBORDINATE_TO')
    expect(stepFrom(lines, [post], 'ACTORS')).toEqual([command])
    expect(degreeOf(lines, actors, post, 'ACTORS')).toBe(1)
    expect(sharedBy(lines, actors)).toEqual([])
    const edges = toEdges({ relations, shared: [] }, actors, lines.edgeTypes)
    expect(edges.map(({ type }) => type)).toEqual(['SUBORDINATE_TO'])
  })
})

describe('a step from an actor', () => {
  it('leads over its coordinations, newest first, to their parties, then to those above and below', () => {
    expect(stepFrom(surroundings(relations), [post], 'BIPARTITE')).toEqual([
      newer,
      command,
      north,
      post,
      south,
      older,
    ])
  })

  it('leads to actors alone where only actors are drawn, and to no witness but by hierarchy', () => {
    const flat = relations.filter(({ type }) => type !== 'SUBORDINATE_TO')
    expect(stepFrom(surroundings(flat), [post], 'ACTORS')).toEqual([north, post, south])
  })

  it('passes by what the filter or the day leaves out', () => {
    expect(stepFrom(surroundings(relations, [newer, command]), [post], 'BIPARTITE')).toEqual([
      older,
      post,
      south,
    ])
  })

  it('does not depend on the order in which relations were read', () => {
    const reversed = surroundings([...relations].reverse())
    expect(stepFrom(reversed, [post], 'BIPARTITE')).toEqual(
      stepFrom(surroundings(relations), [post], 'BIPARTITE'),
    )
  })
})

describe('what drawn actors share', () => {
  it('is the coordinations in which at least two of them coordinate, but for what is left out', () => {
    const sharedIn = (around: Surroundings, ...ids: Id[]) => sharedBy(around, new Set(ids)).sort()
    expect(sharedIn(surroundings(relations), post, south)).toEqual([newer, older])
    expect(sharedIn(surroundings(relations, [newer]), post, south)).toEqual([older])
    expect(sharedIn(surroundings(relations), post, command)).toEqual([])
  })
})

describe('the degree of a node', () => {
  const drawn = new Set([post])
  it('counts distinct neighbours, drawn or not', () => {
    const twice = [...relations, party(post, newer, { role: 'IMPLEMENTER' })]
    expect(degreeOf(surroundings(twice), drawn, post, 'BIPARTITE')).toBe(3)
    expect(degreeOf(surroundings(twice), drawn, newer, 'BIPARTITE')).toBe(5)
    expect(degreeOf(surroundings(twice), drawn, post, 'ACTORS')).toBe(3)
  })

  it('takes the coordinations of an actor as they were counted, where they were not looked at', () => {
    const lines = { ...surroundings(relations), parts: new Map() }
    expect(degreeOf(lines, drawn, post, 'BIPARTITE', 7)).toBe(8)
  })

  it('counts a governed unit only where it is drawn', () => {
    const unit = toId('unit-commune')
    const governing = surroundings([relation('GOVERNS', post, unit)])
    expect(degreeOf(governing, new Set([post]), post, 'BIPARTITE')).toBe(0)
    expect(degreeOf(governing, new Set([post, unit]), post, 'BIPARTITE')).toBe(1)
  })
})

describe('the lines of a drawing', () => {
  it('are the relations between what is drawn, with role and count', () => {
    const edges = toEdges({ relations, shared: [] }, new Set([north, newer, older]))
    expect(edges).toEqual([
      expect.objectContaining({
        type: 'PARTY_TO',
        source: north,
        target: newer,
        role: 'SIGNATORY',
        weight: 3,
      }),
      expect.objectContaining({ type: 'RENEWS', source: newer, target: older, weight: 1, coordinations: [] }),
    ])
  })

  it('join actors once for all that they share, newest first, and rest on both parties’ citations', () => {
    const [edge, ...others] = toEdges({ relations, shared: agreements }, new Set([south, post]))
    expect(others).toEqual([])
    expect(edge).toEqual({
      id: 'org-post~org-south',
      source: post,
      target: south,
      type: 'COORDINATES_WITH',
      basis: 'INFERRED',
      weight: 2,
      coordinations: [newer, older],
      citations: ['cit-post', 'cit-south'],
    })
  })

  it('are stated only where all that they stand for is', () => {
    const shared = agreements.filter(({ id }) => id === older)
    const [edge] = toEdges({ relations, shared }, new Set([south, post]))
    expect(edge).toMatchObject({ basis: 'STATED', weight: 1, coordinations: [older] })
  })
})
