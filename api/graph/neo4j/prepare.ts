import type { Statement } from '../engine.ts'
import { identityLabels, lookups, searchableTypes } from '../indexes.ts'

/** Name of the full-text index of a label. */
export function nameIndexOf(label: string): string {
  return `atlas_names_${label}`
}

/** A constraint or index under the name that `SHOW INDEXES` gives it. */
interface SchemaObject extends Statement {
  readonly name: string
}

/**
 * Constraints and indexes, none of which touches one that is there. A constraint brings its index and is
 * refused where the index already is, so that `id` has no index of its own on the labels that have it. The
 * analyzer keeps English stop words: "An" and "To" are Vietnamese names.
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
  ...searchableTypes.map((label) => ({
    name: nameIndexOf(label),
    text: `CREATE FULLTEXT INDEX ${nameIndexOf(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchKey]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
  })),
]
