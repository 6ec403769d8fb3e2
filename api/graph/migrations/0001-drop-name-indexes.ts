import { searchableTypes } from '../indexes.ts'
import type { Migration } from './migration.ts'

/**
 * Full-text indexes that searches were answered from on Neo4j before they had an index in memory: nothing reads them,
 * and every write would go on filling them. The embedded engine never had them, and drops nothing.
 */
export const dropNameIndexes: Migration = {
  does: 'dropped the full-text indexes of names, which nothing reads any more',
  async run(engine) {
    // One by one, as a change of the schema may not share a transaction with others on every version of Neo4j.
    for (const type of searchableTypes)
      await engine.write([{ text: `DROP INDEX atlas_names_${type} IF EXISTS` }])
  },
}
