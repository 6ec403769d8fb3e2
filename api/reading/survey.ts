import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode, Relation } from '../../schema/nodes.ts'
import { hierarchyTypes, isActorId, otherEnd, renewalTypes, type Surroundings } from '../analysis/network.ts'
import { actorTypes, type CoordinationWish } from '../filter.ts'
import type { Loaders } from '../loaders.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { mayExistOn, readNodesOf } from './nodes.ts'

/** Reads what lies around nodes, step by step, and keeps it for one drawing. */
export interface Survey {
  readonly around: Surroundings
  /** Reads the relations of the nodes, and which of their neighbours the filter or the day leaves out. */
  look(ids: readonly Id[]): Promise<void>
  /** Reads the coordinations themselves. */
  lookAtCoordinations(ids: readonly Id[]): Promise<void>
}

/** `focus` is drawn whatever the filter and the day say. */
export function createSurvey(loaders: Loaders, wish: CoordinationWish, focus: ReadonlySet<Id>): Survey {
  const relations = new Map<Id, readonly Relation[]>()
  const leftOut = new Set<Id>()
  const tried = new Set<Id>(focus)
  const coordinations = new Map<Id, CoordinationGraphNode>()

  async function readRelations(id: Id): Promise<readonly Relation[]> {
    const day = wish.asOf && { validOn: wish.asOf }
    const [outward, inward] = await Promise.all(
      isActorId(id)
        ? [
            loaders.relations(id, {
              types: ['PARTY_TO', 'GOVERNS', ...hierarchyTypes],
              direction: 'out',
              ...day,
            }),
            loaders.relations(id, { types: ['GOVERNS', ...hierarchyTypes], direction: 'in', ...day }),
          ]
        : [
            loaders.relations(id, { types: renewalTypes, direction: 'out' }),
            loaders.relations(id, { types: ['PARTY_TO', ...renewalTypes], direction: 'in' }),
          ],
    )
    return [...outward, ...inward]
  }

  /** Tries each once, as trying may take the reading of a status. */
  function untried(ids: readonly Id[]): Id[] {
    const fresh = ids.filter((id) => !tried.has(id))
    for (const id of fresh) tried.add(id)
    return fresh
  }

  async function tryCoordinations(ids: readonly Id[]): Promise<void> {
    if (isUnconditional(wish)) return
    const fresh = untried(ids)
    const wanted = await readWanted(loaders, wish, fresh)
    for (const node of wanted) coordinations.set(node.id, node)
    for (const id of fresh) if (!coordinations.has(id)) leftOut.add(id)
  }

  async function tryActors(ids: readonly Id[]): Promise<void> {
    const { asOf } = wish
    if (!asOf) return
    for (const node of await readNodesOf(loaders, untried(ids), actorTypes))
      if (!mayExistOn(node, asOf)) leftOut.add(node.id)
  }

  return {
    around: { relations, leftOut, coordinations },
    async look(ids) {
      const fresh = [...new Set(ids)].filter((id) => !relations.has(id))
      const found = await Promise.all(fresh.map(readRelations))
      const neighbours = { actors: new Set<Id>(), coordinations: new Set<Id>() }
      for (const [index, id] of fresh.entries()) {
        const around = found[index] ?? []
        relations.set(id, around)
        for (const relation of around) {
          const other = otherEnd(id, relation)
          if (!isActorId(other)) neighbours.coordinations.add(other)
          else if (hierarchyTypes.includes(relation.type)) neighbours.actors.add(other)
        }
      }
      await Promise.all([tryCoordinations([...neighbours.coordinations]), tryActors([...neighbours.actors])])
    },
    async lookAtCoordinations(ids) {
      const unread = ids.filter((id) => !coordinations.has(id))
      for (const node of await readNodesOf(loaders, unread, ['Agreement', 'JointActivity']))
        coordinations.set(node.id, node)
    },
  }
}
