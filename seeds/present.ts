import { existsSync } from 'node:fs'
import type { StoreSettings } from '../api/graph/environment.ts'
import { assertNotNewer } from '../api/graph/migrations/migrate.ts'
import { openReader } from '../api/graph/open.ts'
import type { GraphStore } from '../api/graph/store.ts'

/** Whether there is no store yet: nothing is to be asked of it then. */
export function isUnmade(settings: StoreSettings): boolean {
  return settings.engine === 'embedded' && !existsSync(settings.path)
}

/**
 * Reads the store, beside servers and loads.
 * @throws {StoreTooNew} when a newer program wrote it, and what `openReader` throws
 */
export async function withReader<T>(
  settings: StoreSettings,
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openReader(settings)
  try {
    assertNotNewer(await store.readSchemaVersion())
    return await use(store)
  } finally {
    await store.close()
  }
}
