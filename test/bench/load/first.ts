import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedEngine } from '../../../api/graph/embedded/engine.ts'
import type { CypherEngine } from '../../../api/graph/engine.ts'
import { loadPlan } from '../../../seeds/load.ts'
import { loadInto } from '../../../seeds/load-into.ts'
import type { Plan } from '../../../seeds/plan.ts'
import type { Arena } from '../engines.ts'
import { timed } from '../measure.ts'
import { loadBare, prepareFull } from './peers.ts'

type Sides = Readonly<Record<'bare' | 'full' | 'ours', () => Promise<number>>>

/** First loads of the plan, by the loader and by bare loops, in milliseconds. */
export function firstLoads(arena: Arena, plan: Plan): Sides {
  return arena.engine.name === 'embedded' ? intoNewFiles(plan) : intoEmptied(arena, plan)
}

/** A server's database, prepared, that was emptied beforehand. */
function intoEmptied({ engine, store, clear }: Arena, plan: Plan): Sides {
  const loadFull = prepareFull(plan)
  const emptied = async (work: () => Promise<unknown>) => {
    await clear()
    return timed(work)
  }
  return {
    bare: () => emptied(() => loadBare(engine, plan)),
    full: () => emptied(() => loadFull(engine)),
    ours: () => emptied(() => loadPlan(store, plan)),
  }
}

/** From where there is no file until there is one that others can open, as the loader goes; nothing is left of them. */
function intoNewFiles(plan: Plan): Sides {
  const loadFull = prepareFull(plan)
  const inFolder = async (work: (path: string) => Promise<unknown>) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-first-'))
    try {
      return await timed(() => work(join(folder, 'graph')))
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  const byLoop = (load: (engine: CypherEngine) => Promise<void>) =>
    inFolder(async (path) => {
      const engine = await openEmbeddedEngine(path)
      await engine.prepare()
      await load(engine)
      await engine.close()
    })
  return {
    bare: () => byLoop((engine) => loadBare(engine, plan)),
    full: () => byLoop(loadFull),
    ours: () => inFolder((path) => loadInto({ engine: 'embedded', path }, plan)),
  }
}
