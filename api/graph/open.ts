import { createStore } from './create-store.ts'
import type { CypherEngine } from './engine.ts'
import type { StoreSettings } from './environment.ts'
import type { GraphStore } from './store.ts'

/**
 * The graph store that the settings name. A file of the embedded engine is made, with its folder, where
 * there is none. A Neo4j server is not asked for before the first read.
 * @throws {StoreLocked} when another process holds the file
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  return createStore(await openEngine(settings))
}

/** Each engine's driver is loaded only where it is wanted, as it takes a good part of the start. */
async function openEngine(settings: StoreSettings): Promise<CypherEngine> {
  if (settings.engine === 'neo4j') {
    const { createNeo4jEngine } = await import('./neo4j/engine.ts')
    return createNeo4jEngine(settings)
  }
  const { openEmbeddedEngine } = await import('./embedded/engine.ts')
  return openEmbeddedEngine(settings.path)
}
