import { isFactRelationType, ownFactsOf } from '../../schema/facts.ts'
import type { Id } from '../../schema/ids.ts'
import type { Fact, GraphNode, Relation } from '../../schema/nodes.ts'
import type { FactsOfNode } from './mapping.ts'
import { toPage } from './pages.ts'
import type { PageWish, Position } from './requests.ts'
import type { Page } from './store.ts'

/**
 * A page of the facts that rest on the citation, placed by what they are about, what that says of itself first.
 * @param subjects nodes that have such facts @param relationsOf those of their relations that may be
 */
export function toFactPage(
  citationId: Id,
  page: PageWish,
  subjects: readonly GraphNode[],
  relationsOf: (id: Id) => readonly Relation[],
): Page<Fact> {
  const items = subjects
    .flatMap((subject) => toFacts(subject, relationsOf(subject.id)))
    .filter(({ node, position }) => node.citationIds.includes(citationId) && isBetween(position, page))
    .sort((a, b) => (a.position.key < b.position.key ? -1 : 1))
  return toPage(page, items)
}

function toFacts(subject: GraphNode, relations: readonly Relation[]): Page<Fact>['items'] {
  const placed = [
    ...toOwnFacts(subject),
    ...relations.flatMap((relation) =>
      toRelationFact(subject, relation).map((node) => ({ place: relation.id as string, node })),
    ),
  ]
  return placed.map(({ place, node }) => ({
    node,
    position: { key: `${subject.id} ${place}`, id: subject.id },
  }))
}

/** What the subject says of itself, with its place before all relations. */
function toOwnFacts(subject: GraphNode): Array<{ readonly place: string; readonly node: Fact }> {
  return ownFactsOf(subject).map((fact, place) => ({
    place: String(place).padStart(4, '0'),
    node: { ...fact, subject, citationIds: fact.citationIds as readonly Id[] },
  }))
}

export function countOwnFacts(node: GraphNode): number {
  return ownFactsOf(node).length
}

/** The fact that the relation is, or none. */
function toRelationFact(subject: GraphNode, relation: Relation): Fact[] {
  const { type: kind, citationIds, validFrom: from, validTo: to } = relation
  return isFactRelationType(kind) ? [{ kind, subject, relation, citationIds, from, to }] : []
}

/** A page of what is stated of the node, given enough of its relations and of those of its parties for the page. */
export function toFactPageOf(page: PageWish, { node, relations, parties }: FactsOfNode): Page<Fact> {
  const related = [
    ...relations.map((relation) => ({ subject: node as GraphNode, relation })),
    ...parties.map((relation) => ({ subject: relation.actor as GraphNode, relation })),
  ]
  const placed = [
    ...toOwnFacts(node),
    ...related.flatMap(({ subject, relation }) =>
      toRelationFact(subject, relation).map((fact) => ({
        place: `${relation.type} ${relation.id}`,
        node: fact,
      })),
    ),
  ]
  const items = placed
    .map(({ place, node: fact }) => ({ node: fact, position: { key: place, id: node.id } }))
    .filter(({ position }) => isBetween(position, page))
    .sort((a, b) => (a.position.key < b.position.key ? -1 : 1))
  return toPage(page, items)
}

function isBetween({ key }: Position, { after, before }: PageWish): boolean {
  return (!after || key > after.key) && (!before || key < before.key)
}
