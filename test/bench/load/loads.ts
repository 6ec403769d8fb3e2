import { nodeTypeNames, relationTypeNames } from '../../../schema/vocabulary.ts'
import { loadPlan } from '../../../seeds/load.ts'
import { digestOf } from '../../../seeds/plan/canonical.ts'
import { type Plan, versionOf } from '../../../seeds/plan.ts'
import type { Arena } from '../engines.ts'
import type { Figure, Table } from '../figures.ts'
import { runInTurn, timed } from '../measure.ts'
import type { World } from '../world/world.ts'
import { firstLoads } from './first.ts'

/** The world as a plan, in memory as the loader has it. */
function toWorldPlan(world: World): Plan {
  const nodes = [...world.nodes()]
  const relations = [...world.relations()]
  const rows = [...nodes, ...relations]
  const count = (type: string) => rows.filter((row) => row.type === type).length
  const counts = [...nodeTypeNames, ...relationTypeNames].map((type) => ({ type, count: count(type) }))
  return { nodes, relations, version: versionOf(rows), counts }
}

/** The plan with one of every hundred nodes and relations changed in what it says. */
function changeEveryHundredth(plan: Plan): Plan {
  const change = <Row extends { digest: string; properties: object }>(row: Row, index: number): Row =>
    index % 100 === 0 ? { ...row, digest: digestOf({ before: row.digest }) } : row
  const [nodes, relations] = [plan.nodes.map(change), plan.relations.map(change)]
  return { ...plan, nodes, relations, version: versionOf([...nodes, ...relations]) }
}

/** A first load by the loader beside bare loops over the same rows, and loads of what is there already. */
export async function measureLoads(arena: Arena, world: World, rounds: number): Promise<Table[]> {
  const plan = toWorldPlan(world)
  const first = await runInTurn(firstLoads(arena, plan), rounds)
  const rows = plan.nodes.length + plan.relations.length
  const what = `first load of ${rows.toLocaleString('en')} rows`
  const versus = (side: 'bare' | 'full', target: Figure['target']): Figure => ({
    what: side === 'bare' ? `${what}, of what records say` : `${what}, of all that is held`,
    sides: { ours: first.ours, peer: first[side] },
    unit: 'ms',
    ratio: { to: side, value: first[side] / first.ours },
    target,
  })
  await loadPlan(arena.store, plan)
  const reloads = await measureReloads(arena, plan, rounds)
  return [
    { title: 'loading', figures: [versus('bare', { floor: 0.7, goal: 0.9 }), versus('full', undefined)] },
    {
      title: 'loading again',
      figures: reloads.map(({ what, took, target, share }) => ({
        what,
        sides: { ours: took, peer: first.ours, ...(share === undefined ? {} : { 'rows written, %': share }) },
        unit: 'ms',
        ratio: { to: 'first load', value: first.ours / took },
        target,
      })),
    },
  ]
}

interface Reload {
  readonly what: string
  readonly took: number
  readonly target?: Figure['target']
  /** Rows that were written, in percent of all. */
  readonly share?: number
}

/** Loads of the plan into a store that holds it: known by its version, by digests of types and of rows, and changed a little. */
async function measureReloads({ store }: Arena, plan: Plan, rounds: number): Promise<Reload[]> {
  const changed = changeEveryHundredth(plan)
  let written = 0
  const twentieth = { floor: 20, goal: 20 }
  /** Leaves nothing that tells that all is there but digests of types, and of rows without these. */
  const forget = async (what: 'version' | 'types') => {
    const dataset = await store.readDataset()
    if (!dataset) throw new Error('nothing is loaded')
    const { digests, ...others } = { ...dataset, version: 'another' }
    await store.write({ dataset: what === 'types' ? others : { ...others, digests } })
  }
  const { known, alike, compared, touched } = await runInTurn(
    {
      known: () => timed(() => loadPlan(store, plan)),
      async alike() {
        await forget('version')
        return timed(() => loadPlan(store, plan))
      },
      async compared() {
        // As after a load that was cut off behind its last row: nothing but the digests tells that all is there.
        await forget('types')
        return timed(() => loadPlan(store, plan))
      },
      async touched() {
        const took = await timed(async () => {
          const outcome = await loadPlan(store, changed)
          if (outcome.state !== 'loaded') throw new Error(`the load of a changed plan is ${outcome.state}`)
          const { createdNodes, changedNodes, createdRelations, changedRelations } = outcome.diff
          const rows = [createdNodes, changedNodes, createdRelations, changedRelations]
          written = rows.reduce((sum, { length }) => sum + length, 0)
        })
        await loadPlan(store, plan)
        return took
      },
    },
    rounds,
  )
  return [
    { what: 'the same version', took: known, target: twentieth },
    { what: 'the same types, by their digests', took: alike, target: twentieth },
    { what: 'the same rows, after a load was cut off at its end', took: compared },
    {
      what: 'one of a hundred rows changed',
      took: touched,
      share: (written / (plan.nodes.length + plan.relations.length)) * 100,
    },
  ]
}
