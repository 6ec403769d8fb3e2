import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import type { Id } from '../../../schema/ids.ts'
import { toAgreement } from './agreements.ts'
import { toFoundations } from './areas.ts'
import { toProvince } from './places.ts'
import type { Chunk } from './rows.ts'
import { idOf, organizationAt, type Shape, toShape } from './shape.ts'

/**
 * A made-up world, shaped like the real one: a tree of places that was reorganized in 2025, with bodies that ended and
 * came to be with its units; agreements of which a few hubs are party to very many, most actors to a few, that renew
 * one another in chains; areas, laws, and many citations from each source. It is made anew each time it is gone through,
 * piece by piece, so that its size is not bounded by memory; the same size and seed give the same world.
 */
export interface World {
  readonly organizationCount: number
  readonly agreementCount: number
  /** Organizations by their rank: the first are the largest hubs. */
  organizationAt(rank: number): Id
  agreementAt(number: number): Id
  chunks(): Generator<Chunk>
  nodes(): Generator<NodeRow>
  relations(): Generator<RelationRow>
}

/** A world with about so many relations. */
export function createWorld(relations: number, seed = 1): World {
  const shape = toShape(relations, seed)
  return {
    organizationCount: shape.organizations,
    agreementCount: shape.agreements,
    organizationAt: (rank) => idOf.organization(organizationAt(shape, rank)),
    agreementAt: idOf.agreement,
    chunks: () => toChunks(shape),
    *nodes() {
      for (const { nodes } of toChunks(shape)) yield* nodes
    },
    *relations() {
      for (const { relations } of toChunks(shape)) yield* relations
    },
  }
}

function* toChunks(shape: Shape): Generator<Chunk> {
  yield* toFoundations(shape)
  for (let province = 0; province < shape.provinces; province += 1) yield toProvince(shape, province)
  for (let number = 0; number < shape.agreements; number += 1) yield toAgreement(shape, number)
}
