import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createStore } from '../../../api/graph/create-store.ts'
import { createNewGraph } from '../../../api/graph/embedded/new-graph.ts'
import { projectRoot } from '../../../schema/root.ts'
import type { Say } from '../bench.ts'
import type { Table } from '../figures.ts'
import { median } from '../measure.ts'
import { createWorld } from '../world/world.ts'
import { writeWorld } from '../world/write.ts'

/** What `open-file.ts` says: milliseconds and bytes. */
interface Opened {
  readonly took: number
  readonly processor: number
  readonly resident: number
}

const toMebibytes = (bytes: number) => bytes / 1024 / 1024

async function makeFile(path: string, relations: number): Promise<void> {
  const { engine, save } = createNewGraph(path)
  const store = createStore(engine)
  await store.prepare()
  await writeWorld(store, createWorld(relations))
  save()
  await store.close()
}

/** What opening the file takes that a load made: nothing else goes on in the process meanwhile, as the engine opens at once. */
export async function measureOpening(relations: number, rounds: number, say: Say): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-opening-'))
  const path = join(folder, 'graph')
  try {
    say(`a file of ${relations.toLocaleString('en')} relations`)
    await makeFile(path, relations)
    const { size } = await stat(path)
    say('opening it')
    const opened: Opened[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'test/bench/load/open-file.ts', path],
        { cwd: fileURLToPath(projectRoot) },
      )
      opened.push(JSON.parse(stdout) as Opened)
    }
    const medianOf = (part: keyof Opened) => median(opened.map((one) => one[part]))
    return [
      {
        title: `opening ${relations.toLocaleString('en')} relations`,
        figures: [
          { what: 'the file', sides: { ours: toMebibytes(size) }, unit: 'MiB' },
          { what: 'the event loop held', sides: { ours: medianOf('took') }, unit: 'ms' },
          { what: 'processor', sides: { ours: medianOf('processor') }, unit: 'ms' },
          { what: 'memory of it', sides: { ours: toMebibytes(medianOf('resident')) }, unit: 'MiB' },
        ],
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
