import { isFactRelationType, ownFactsOf } from '../../schema/facts.ts'
import type { Id } from '../../schema/ids.ts'
import type { Fact, GraphNode, Relation } from '../../schema/nodes.ts'
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
  const own = ownFactsOf(subject).map((fact, place) => ({
    place: String(place).padStart(4, '0'),
    node: { ...fact, subject, citationIds: fact.citationIds as readonly Id[] },
  }))
  const related = relations.flatMap((relation) => {
    const { id, type: kind, citationIds, validFrom: from, validTo: to } = relation
    const node = { subject, relation, citationIds, from, to }
    return isFactRelationType(kind) ? [{ place: id as string, node: { ...node, kind } }] : []
  })
  return [...own, ...related].map(({ place, node }) => ({
    node,
    position: { key: `${subject.id} ${place}`, id: subject.id },
  }))
}

function isBetween({ key }: Position, { after, before }: PageWish): boolean {
  return (!after || key > after.key) && (!before || key < before.key)
}
