import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import grafeo from './driver.ts'
import { toHoldFailure } from './failures.ts'
import { filesOf } from './files.ts'

/**
 * Keeps other loads of the graph away until the process ends or the answer is called. The lock is that of the engine on
 * a small file beside the graph: the system takes it from a process that ends, however it ends, and Node has none of its
 * own. The file stays, as one that is deleted while another process waits for it would be two.
 * @throws {LoadUnderWay} when another load has it
 */
export async function holdLoadLock(path: string): Promise<() => void> {
  const lock = `${path}.lock`
  const wasThere = existsSync(lock)
  try {
    const held = grafeo.GrafeoDB.create(lock)
    return () => held.close()
  } catch (cause) {
    const failure = toHoldFailure(path, lock, cause)
    // What a full disk left of it would be taken for a damaged one for ever.
    if (!wasThere)
      for (const file of filesOf(lock))
        await rm(file, { recursive: true, force: true }).catch(() => undefined)
    throw failure
  }
}
