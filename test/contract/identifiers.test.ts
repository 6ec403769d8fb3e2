import { expect, it } from 'vitest'
import { IdentifierUnknown } from '../../api/graph/queries/identifiers.ts'
import { nodeDigests, relationDigests, relationStarts } from '../../api/graph/queries/nodes.ts'
import { relationsOf } from '../../api/graph/queries/relations.ts'
import { toStatements } from '../../api/graph/queries/writes.ts'
import { toId } from '../../schema/ids.ts'
import { createOrganization, createRelation } from '../fixtures/builders.ts'

const hostile = 'Organization) DETACH DELETE n //' as never
const id = toId('org-thu')
const query = { types: [hostile], direction: 'out' } as const
const relation = { ...createRelation('BASED_IN', 'org-thu', 'unit-thu'), type: hostile }

it.each<[string, () => unknown]>([
  ['digests of nodes', () => nodeDigests(hostile)],
  ['digests of relationships', () => relationDigests(hostile)],
  ['starts of relationships', () => relationStarts(hostile)],
  ['relations', () => relationsOf([id], query)],
  ['written nodes', () => toStatements({ nodes: [{ ...createOrganization('org-thu', {}), type: hostile }] })],
  ['written relationships', () => toStatements({ relations: [relation] })],
  ['deleted nodes', () => toStatements({ deletedNodes: [{ id, type: hostile }] })],
  ['deleted relationships', () => toStatements({ deletedRelations: [{ id: 'rel-1', type: hostile }] })],
])('a word that is not in the vocabulary comes into no query: %s', (_, build) => {
  expect(build).toThrow(IdentifierUnknown)
})
