import { createStore } from './create-store.ts'
import { openEmbeddedEngine } from './embedded/engine.ts'
import type { StoreSettings } from './environment.ts'
import { createNeo4jEngine } from './neo4j/engine.ts'
import type { GraphStore } from './store.ts'

/**
 * The graph store that the settings name. A file of the embedded engine is made, with its folder, where
 * there is none. A Neo4j server is not asked for before the first read.
 * @throws {StoreLocked} when another process holds the file
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  return createStore(
    settings.engine === 'neo4j' ? createNeo4jEngine(settings) : await openEmbeddedEngine(settings.path),
  )
}
