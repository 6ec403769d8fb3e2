import { groupBy } from '../../group-by.ts'
import type { CypherEngine, NewRows } from '../engine.ts'
import grafeo, { type GrafeoDB } from './driver.ts'
import { createEmbeddedEngine } from './engine.ts'
import { toWriteFailure } from './failures.ts'

/** A graph that is made in memory, where nothing has to be on the disk before the next rows are taken. */
export interface NewGraph {
  readonly engine: CypherEngine
  /** Writes the file, which must not be there. @throws {StoreUnwritable} when there is no room for it */
  save(): void
}

/** An empty graph that becomes the file at the path. */
export function createNewGraph(path: string): NewGraph {
  const db = grafeo.GrafeoDB.create()
  return {
    engine: createEmbeddedEngine(db, path, toCreate(db)),
    save() {
      try {
        db.save(path)
      } catch (cause) {
        throw toWriteFailure(path, cause)
      }
    },
  }
}

/** By the engine's own calls, which need no MATCH: the numbers that it gives nodes are kept by their ids. */
function toCreate(db: GrafeoDB): (rows: NewRows) => Promise<void> {
  const numbers = new Map<string, number>()
  return async ({ nodes, relationships }) => {
    for (const group of groupBy(nodes, ({ labels }) => labels.join(':')).values()) {
      const made = await db.batchCreateNodesWithProps([...group[0].labels], group.map(toProperties))
      group.forEach(({ properties }, index) => {
        numbers.set(String(properties.id), made[index] as number)
      })
    }
    await db.batchCreateEdges(
      relationships.flatMap((row) => {
        const [src, dst] = [numbers.get(row.from), numbers.get(row.to)]
        if (src === undefined || dst === undefined) return []
        return [{ src, dst, type: row.type, properties: toProperties(row) }]
      }),
    )
  }
}

/** With days as the engine takes them where there is no `date()`. */
function toProperties({ properties, days }: NewRows['nodes'][number] | NewRows['relationships'][number]) {
  const values: Record<string, unknown> = { ...properties }
  for (const [name, day] of Object.entries(days)) values[name] = { $date: day }
  return values
}
