import { coverageReasonsInWords } from '../../schema/coverage-reasons.ts'
import { foldName } from '../../schema/names.ts'
import type { Context } from '../context.ts'
import { pageInMemory, toPageWish, withEdges, withFields } from '../paging/page.ts'
import { closeAreas } from '../reading/areas.ts'
import { type ExpectedPair, readExpectedPairs } from '../reading/coverage.ts'
import { readCoverage } from '../reading/coverage-states.ts'
import { readNamed, readWithin } from '../reading/named.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import type {
  CoverageConnectionResolvers,
  CoverageRowResolvers,
  CoverageState,
  QueryCoverageArgs,
} from './generated.ts'
import type { CoverageConnectionModel, CoverageRowModel } from './models.ts'

const states: readonly CoverageState[] = ['COVERED', 'ENDED', 'NONE_KNOWN', 'NO_SOURCE']

const byNames = {
  key: ({ actor, counterpart }: ExpectedPair) =>
    [foldName(actor.name), actor.id, foldName(counterpart.name)].join('|'),
  id: ({ counterpart }: ExpectedPair) => counterpart.id,
}

/**
 * @throws {BadUserInput} for wrong arguments, or for more pairs than can be looked at at once
 * @throws {NotFound} naming ids that are nowhere
 */
export async function readCoverageAsked(
  { rule, within, areas, states: asked, asOf, ...page }: QueryCoverageArgs,
  context: Context,
): Promise<CoverageConnectionModel> {
  const { loaders } = context
  const wish = toPageWish('coverage', { ...page, first: page.first ?? 100 })
  const [unit, areaIds] = await Promise.all([
    readWithin(loaders, within, ['AdministrativeUnit']),
    areas?.length ? readNamed(loaders, 'areas', areas, ['CooperationArea']) : undefined,
  ])
  const [pairs, fields] = await Promise.all([
    readExpectedPairs(context, rule, asOf, unit),
    areaIds && loaders.areas().then((taxonomy) => closeAreas(taxonomy, areaIds)),
  ])
  const judged = new Map<ExpectedPair, Promise<CoverageRowModel>>()
  /** Each pair once, as a page, its filter and its counts may all ask for it. */
  const judge = (pair: ExpectedPair): Promise<CoverageRowModel> => {
    const row =
      judged.get(pair) ??
      readCoverage(loaders, pair, asOf, fields).then((known) => ({
        ...pair,
        ...known,
        reason: coverageReasonsInWords(pair.why),
      }))
    judged.set(pair, row)
    return row
  }
  const wanted = asked?.length
    ? (await Promise.all(pairs.map(async (pair) => ({ pair, row: await judge(pair) })))).flatMap(
        ({ pair, row }) => (asked.includes(row.state) ? [pair] : []),
      )
    : pairs
  const found = pageInMemory('coverage', wish, wanted, byNames)
  return {
    ...withEdges(found, (edges) =>
      Promise.all(edges.map(async (edge) => withFields(edge, { node: await judge(edge.node) }))),
    ),
    async readCounts() {
      const rows = await Promise.all(pairs.map(judge))
      return states.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    },
  }
}

export const CoverageRow: CoverageRowResolvers = {
  coordinations: ({ coordinations }) => [...coordinations],
  reason: ({ reason }) => reason.vi,
  reasonEn: ({ reason }) => reason.en,
  citations,
}

export const CoverageConnection: CoverageConnectionResolvers = {
  ...connection,
  counts: async (page) => [...(await page.readCounts())],
}
