import { toFileName } from '../../schema/formats/file-name.ts'
import type { CitedNetwork, NetworkMeta } from '../../schema/formats/network.ts'
import { type Id, isId } from '../../schema/ids.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { actorTypes, type CoordinationWish, coordinationTypes, toIds } from '../filter.ts'
import { readWish } from '../reading/coordinations.ts'
import { maximumNodes, readNetwork } from '../reading/network.ts'
import { keepVersion } from './data-version.ts'
import { labelOf, type Telling, toDrawnEdges, toFileNodes } from './elements.ts'
import { type Elements, toBatches, withEvidence } from './evidence.ts'
import { type Asked, isWhole } from './parameters.ts'
import { inSmallSteps } from './small-steps.ts'
import { readWhole } from './whole-network.ts'
import { toFilterLines, toPermalink, toTitle } from './words.ts'

/** A network to be exported, of which nothing but what was asked for has been looked at. */
export interface Opened {
  /** Without the extension's dot. */
  toFileName(extension: string): string
  /** Reads what is drawn at once; of a whole network, nothing before its passes are gone through. */
  read(): Promise<CitedNetwork>
}

const maximumDepth = 4
/** Nodes of which everything is read at once. */
const atOnce = 200

/**
 * Checks what is asked for.
 *
 * @param origin of the viewer, for the address in the file
 * @throws {BadUserInput} for values of a wrong form @throws {NotFound} naming ids that are nowhere
 */
export async function openNetwork(
  context: Context,
  asked: Asked,
  dataset: DatasetNode,
  origin: string,
): Promise<Opened> {
  const keep = keepVersion(context.store, dataset)
  assertSizes(asked)
  const [focus, wish] = await Promise.all([
    readFocus(context, asked),
    readWish(context, asked.filter, asked.asOf),
  ])
  const { language } = asked
  const names = await readNames(context, asked)
  const day = asked.asOf ?? context.today
  const telling = { asOf: asked.asOf, day, language }
  const focusNames = asked.focus.flatMap((id) => names.get(id) ?? [])
  const meta = {
    report: asked.report,
    title: toTitle(asked, focusNames),
    asOf: day,
    language,
    projection: asked.projection,
    filters: toFilterLines(asked, (id) => names.get(id) ?? id),
    permalink: toPermalink(origin, asked, day),
    dataVersion: dataset.version,
    loadedAt: dataset.loadedAt,
  }
  const named = [...names].filter(([id]) => !asked.focus.includes(id)).map(([, name]) => name)
  const scope = [focusNames, named].find(({ length }) => length > 0)?.join(' ')
  return {
    toFileName: (extension) =>
      toFileName({
        report: asked.report,
        scope: scope ?? (asked.projection === 'ACTORS' ? 'actors' : 'all'),
        day,
        extension,
      }),
    async read() {
      const { hidden, ...elements } = isWhole(asked)
        ? { hidden: 0, ...readWhole(context, asked, wish, telling) }
        : await readDrawn(context, asked, focus, wish, telling)
      return toCited(context, keep, { ...meta, hidden }, elements)
    },
  }
}

function toCited(
  context: Context,
  keep: ReturnType<typeof keepVersion>,
  meta: NetworkMeta,
  elements: Elements,
): CitedNetwork {
  const { nodes, edges, areas, citations, sources } = withEvidence(context, elements)
  return {
    meta,
    nodes: () => inSmallSteps(keep(nodes())),
    edges: () => inSmallSteps(keep(edges())),
    areas: () => inSmallSteps(keep(areas())),
    citations: () => inSmallSteps(keep(citations())),
    sources: () => inSmallSteps(keep(sources())),
  }
}

function assertSizes({ depth, limit }: Asked): void {
  if (depth !== undefined && (depth < 1 || depth > maximumDepth))
    throw new BadUserInput(`"depth" is ${depth}: ask for 1 to ${maximumDepth} steps.`)
  if (limit !== undefined && (limit < 1 || limit > maximumNodes))
    throw new BadUserInput(
      `"limit" is ${limit}: ask for 1 to ${maximumNodes} nodes, or leave out "limit" and "focus" for all.`,
    )
}

/** The ids of today of what the focus names. */
async function readFocus({ loaders }: Context, { focus }: Asked): Promise<Id[]> {
  const ids = toIds('focus', focus, [...actorTypes, ...coordinationTypes])
  const nodes = await Promise.all(ids.map(loaders.node))
  const unknown = ids.filter((_, index) => !nodes[index])
  if (unknown.length > 0) throw new NotFound(`"focus" names what does not exist: ${unknown.join(', ')}.`)
  return [...new Set(nodes.flatMap((node) => node?.id ?? []))]
}

/** Names of everything that is named by its id, in the order of the parameters. */
async function readNames(
  { loaders }: Context,
  { focus, filter, language }: Asked,
): Promise<Map<string, string>> {
  const { areas, parties, places, sources, implements: instruments } = filter
  const ids = [focus, areas, parties, places, sources, instruments].flatMap((some) => some ?? [])
  const named = await Promise.all(
    ids.filter(isId).map(async (id) => {
      const node = await loaders.node(id)
      return node ? [[id, labelOf(node, language)] as const] : []
    }),
  )
  return new Map(named.flat())
}

/** The part of the graph that `network` draws. */
async function readDrawn(
  context: Context,
  { depth = 1, limit = 500, projection, edgeTypes }: Asked,
  focus: readonly Id[],
  wish: CoordinationWish,
  telling: Telling,
): Promise<Elements & { readonly hidden: number }> {
  const drawn = await readNetwork(context, {
    focus,
    depth,
    limit,
    wish,
    projection,
    edgeTypes: edgeTypes.length > 0 ? new Set(edgeTypes) : undefined,
  })
  return {
    hidden: drawn.hidden,
    async *nodes() {
      for (const batch of toBatches(drawn.nodes, atOnce)) yield await toFileNodes(context, batch, telling)
    },
    async *edges() {
      for (const batch of toBatches(drawn.edges, atOnce)) yield await toDrawnEdges(context, batch, telling)
    },
  }
}
