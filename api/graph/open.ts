import { createStore } from './create-store.ts'
import type { CypherEngine } from './engine.ts'
import type { StoreSettings } from './environment.ts'
import type { GraphStore } from './store.ts'

/**
 * The graph store that the settings name, for those who only read it, beside others who do and beside a load: writing
 * to it fails on the embedded engine. Where there is no file of that engine, the store is empty until a load made one.
 * A Neo4j server is not asked for before the first read.
 * @throws {StoreLocked} when a program of an older release has the file for itself
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openReader(settings: StoreSettings): Promise<GraphStore> {
  return createStore(
    await openEngine(settings, async (path) => {
      const { openReadingEngine } = await import('./embedded/reading-engine.ts')
      return openReadingEngine(path)
    }),
  )
}

/** A store that a load writes to. */
export interface StoreToLoad extends GraphStore {
  /** Lets readers have what was written, where they do not have it anyway; the store is closed then. */
  publish(): Promise<void>
  /** Gives up what was not published, where readers do not have it anyway. */
  close(): Promise<void>
}

/**
 * The graph store that the settings name, for a load. Of the embedded engine it is a copy, which `publish` puts in the
 * place of the graph; what is written to a Neo4j server is there as `LoadInHand` says.
 * @throws {LoadUnderWay} when another load of the file goes on
 * @throws {StoreLocked} when a program of an older release has the file for itself
 * @throws {StoreDamaged} when the file is no graph
 * @throws {StoreUnwritable} when there is no room for the copy, or no right to make it
 */
export async function openForLoad(settings: StoreSettings): Promise<StoreToLoad> {
  if (settings.engine === 'neo4j') return { ...(await openStore(settings)), publish: async () => undefined }
  const { openSideFile } = await import('./embedded/side-file.ts')
  const { engine, publish, close } = await openSideFile(settings.path)
  return { ...createStore(engine), publish, close }
}

/**
 * The graph store that the settings name, for one process alone that reads it and writes to it in place. A file of the
 * embedded engine is made, with its folder, where there is none.
 * @throws {StoreLocked} when another process has the file open
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  return createStore(
    await openEngine(settings, async (path) => {
      const { openEmbeddedEngine } = await import('./embedded/engine.ts')
      return openEmbeddedEngine(path)
    }),
  )
}

/** Each engine's driver is loaded only where it is wanted, as it takes a good part of the start. */
async function openEngine(
  settings: StoreSettings,
  openFile: (path: string) => Promise<CypherEngine>,
): Promise<CypherEngine> {
  if (settings.engine === 'embedded') return openFile(settings.path)
  const { createNeo4jEngine } = await import('./neo4j/engine.ts')
  return createNeo4jEngine(settings)
}
