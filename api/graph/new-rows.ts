import { toBounds, toKeys } from './derived.ts'
import type { NewRows } from './engine.ts'
import { toRelationshipType } from './queries/identifiers.ts'
import { toLabels } from './queries/writes.ts'
import type { NodeRow, RelationRow } from './store.ts'

/** All that statements would write of the rows: labels, keys, bounds and digests. */
export function toNewRows(nodes: readonly NodeRow[], relations: readonly RelationRow[]): NewRows {
  return {
    nodes: nodes.map((row) => {
      const { id, type, properties, digest } = row
      return {
        labels: toLabels(row).split(':'),
        properties: { ...properties, ...toKeys(type, properties), id, digest },
        days: toBounds(properties),
      }
    }),
    relationships: relations.map(({ id, type, from, to, properties, digest }) => ({
      type: toRelationshipType(type),
      from,
      to,
      properties: { ...properties, id, digest },
      days: toBounds(properties),
    })),
  }
}
