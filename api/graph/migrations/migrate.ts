import type { CypherEngine, Statement } from '../engine.ts'
import { StoreTooNew } from '../errors.ts'
import { migrations } from './index.ts'
import type { Migration } from './migration.ts'

const readVersion: Statement = {
  text: `MATCH (n:Dataset {id: 'dataset'}) RETURN n.schemaVersion AS version`,
}

/**
 * No reader may take what is being changed for whole; it is again when the load that follows has ended. That one reads
 * the digest of every row, as a step may have changed any.
 */
const beginLoading: Statement = {
  text: `MATCH (n:Dataset {id: 'dataset'}) SET n.state = 'loading' REMOVE n.digestTypes, n.digests`,
}

const toWriteVersion = (version: number): Statement => ({
  text: `MATCH (n:Dataset {id: 'dataset'}) SET n.schemaVersion = $version`,
  parameters: { version },
})

/** The version of the schema of the graph: 0 where it says none, undefined where nothing is loaded. */
export async function readSchemaVersion(engine: Pick<CypherEngine, 'read'>): Promise<number | undefined> {
  const [row] = await engine.read(readVersion)
  return row && Number(row.version ?? 0)
}

/** @throws {StoreTooNew} when the version is one that came after this program. */
export function assertNotNewer(version: number | undefined, known: number = migrations.length): void {
  if (version !== undefined && version > known) throw new StoreTooNew(version, known)
}

/**
 * Runs the steps that the graph has not seen, in order, and notes each one down when it is over; cut off anywhere and
 * called again, it goes on with the step that was under way. The data set is `loading` from then on, and a load makes
 * it `ready` again. Where nothing is loaded there is nothing to do.
 * @param onStep told of each step that was run, with the version that the graph has now
 * @throws {StoreTooNew} when the graph was written by a newer program
 */
export async function migrate(
  engine: Pick<CypherEngine, 'read' | 'write'>,
  onStep?: (step: Migration, version: number) => void,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const present = await readSchemaVersion(engine)
  if (present === undefined) return
  assertNotNewer(present, steps.length)
  for (const [index, step] of steps.entries()) {
    if (index < present) continue
    await engine.write([beginLoading])
    await step.run(engine)
    await engine.write([toWriteVersion(index + 1)])
    onStep?.(step, index + 1)
  }
}
