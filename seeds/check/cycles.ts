import type { Id } from '../../schema/ids.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import { problemAt } from '../read/file.ts'
import { relationsOf, type WrittenRelation } from '../relations.ts'
import type { Rule } from './record-set.ts'

/** Relations that lead upwards or back in time, and so never come round. */
const acyclic: ReadonlySet<RelationType> = new Set([
  'PART_OF',
  'SUBORDINATE_TO',
  'PARTY_COMMITTEE_OF',
  'BROADER',
  'RENEWS',
  'SUPPLEMENTS',
  'SUPERSEDES',
])

type Edges = ReadonlyMap<Id, readonly WrittenRelation[]>

/** Cycles of the graph, each as its relations in order; every relation that closes a cycle gives one. */
function* cyclesIn(edges: Edges): Generator<WrittenRelation[]> {
  const done = new Set<Id>()
  for (const start of [...edges.keys()].sort()) {
    const trail: WrittenRelation[] = []
    const onTrail = new Set<Id>()
    const waiting: Array<WrittenRelation | 'leave'> = []
    const enter = (id: Id) => {
      onTrail.add(id)
      waiting.push('leave', ...(edges.get(id) ?? []))
    }
    const left: Id[] = [start]
    if (!done.has(start)) enter(start)
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next === 'leave') {
        const id = left.pop()
        trail.pop()
        if (id === undefined) continue
        onTrail.delete(id)
        done.add(id)
      } else if (onTrail.has(next.to)) {
        const { to } = next
        const from = trail.findIndex((relation) => relation.from === to)
        yield [...(from < 0 ? [] : trail.slice(from)), next]
      } else if (!done.has(next.to)) {
        trail.push(next)
        left.push(next.to)
        enter(next.to)
      }
    }
  }
}

/** Nothing is above itself, a part of itself or its own renewal by way of others. */
export const nothingLeadsBackToItself: Rule = function* (set) {
  const edgesByKind = new Map<string, Map<Id, WrittenRelation[]>>()
  for (const { record } of set.checked)
    for (const relation of relationsOf(record)) {
      if (!acyclic.has(relation.type) || relation.from === relation.to) continue
      const kind = relation.line ? `${relation.type} on line ${relation.line}` : relation.type
      const edges = edgesByKind.get(kind) ?? new Map<Id, WrittenRelation[]>()
      edgesByKind.set(kind, edges)
      edges.set(relation.from, [...(edges.get(relation.from) ?? []), relation])
    }
  for (const [kind, edges] of edgesByKind)
    for (const cycle of cyclesIn(edges)) {
      const closing = cycle.at(-1)
      const file = closing && set.find(closing.from)?.file
      if (!file) continue
      const chain = [...cycle.map(({ from }) => from), closing.to].join(' → ')
      yield problemAt(
        file,
        closing.path,
        `${kind} leads back to itself: ${chain}`,
        'Delete or turn round one of these relations.',
      )
    }
}
