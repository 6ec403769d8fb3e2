import type { Statement } from '../engine.ts'
import { identityLabels, lookups } from '../indexes.ts'

/** A constraint or index under the name that `SHOW INDEXES` gives it. */
interface SchemaObject extends Statement {
  readonly name: string
}

/**
 * Constraints and indexes, none of which touches one that is there. A constraint brings its index and is
 * refused where the index already is, so that `id` has no index of its own on the labels that have it.
 */
export const schemaObjects: readonly SchemaObject[] = [
  ...identityLabels.map((label) => ({
    name: `atlas_id_${label}`,
    text: `CREATE CONSTRAINT atlas_id_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  })),
  ...lookups.map(({ label, property }) => ({
    name: `atlas_${property}_${label}`,
    text: `CREATE INDEX atlas_${property}_${label} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  })),
]
