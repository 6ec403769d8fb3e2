import type { Id } from '../../schema/ids.ts'
import { createSharedLoader, type SharedLoader, type SharedLoaderOptions } from './shared-loader.ts'
import type { GraphReader, RelationQuery } from './store.ts'

/**
 * The reader with its reads by id shared by all who ask at the same time: nodes, homes, and relations and
 * their counts, where those that ask for the same of different nodes go together. Everything else passes
 * through. One for the whole process.
 */
export function createBatchingReader(
  reader: GraphReader,
  options: Pick<SharedLoaderOptions, 'maxInFlight' | 'maxBatch'> = {},
): GraphReader {
  const nodes = createSharedLoader(reader.readNodes, options)
  const homes = createSharedLoader(reader.readHomes, options)
  const toRelations = createLoaderByQuery(reader.readRelations, options)
  const toCounts = createLoaderByQuery(reader.countRelations, options)
  return {
    ...reader,
    readNodes: (ids) => loadAll(nodes, ids),
    readHomes: (actorIds) => loadAll(homes, actorIds),
    readRelations: (ids, query) => loadAll(toRelations(query), ids),
    countRelations: (ids, query) => loadAll(toCounts(query), ids),
  }
}

/** A loader for each question that is being asked now, as days and positions are without number. */
function createLoaderByQuery<V>(
  readMany: (ids: readonly Id[], query: RelationQuery) => Promise<Map<Id, V>>,
  options: SharedLoaderOptions,
): (query: RelationQuery) => SharedLoader<Id, V> {
  const loaders = new Map<string, SharedLoader<Id, V>>()
  return (query) => {
    const key = toKey(query)
    const known = loaders.get(key)
    if (known) return known
    const loader = createSharedLoader<Id, V>((ids) => readMany(ids, query), {
      ...options,
      onIdle: () => loaders.delete(key),
    })
    loaders.set(key, loader)
    return loader
  }
}

/** Holds every argument; the order of the types asks for nothing else. */
function toKey({ types, direction, validOn, first, after }: RelationQuery): string {
  return JSON.stringify([types.toSorted(), direction, validOn, first, after])
}

async function loadAll<V>(loader: SharedLoader<Id, V>, ids: readonly Id[]): Promise<Map<Id, V>> {
  const values = await Promise.all(ids.map((id) => loader.load(id)))
  const answered = new Map<Id, V>()
  for (const [index, value] of values.entries()) {
    const id = ids[index]
    if (id !== undefined && value !== undefined) answered.set(id, value)
  }
  return answered
}
