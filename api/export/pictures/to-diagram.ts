import type { Batches, CitedNetwork } from '../../../schema/formats/network.ts'
import { formatDay } from '../../../viz/diagram/format-day.ts'
import type { ShownEdge, ShownNode } from '../../../viz/diagram/from-network.ts'
import { toDiagramEdge, toDiagramNode } from '../../../viz/diagram/from-network.ts'
import { toDrawing } from '../../../viz/diagram/grey.ts'
import { layoutById } from '../../../viz/diagram/layouts/registry.ts'
import { toLayoutGraph } from '../../../viz/diagram/layouts/to-layout-graph.ts'
import type { Diagram } from '../../../viz/diagram/model.ts'
import { isLineOver, toOnDay } from '../../../viz/diagram/on-day.ts'
import { withSourceNumbers } from '../../../viz/diagram/source-numbers.ts'
import { words } from '../../../viz/diagram/words.ts'
import { maximumNodes } from '../../reading/network.ts'
import { NetworkTooLarge } from './too-large.ts'
import type { PictureWish } from './wish.ts'

async function collect<T>(batches: Batches<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) {
    all.push(...batch)
    if (all.length > most)
      throw new NetworkTooLarge(
        `There are more than ${most} nodes, and no picture shows so many: give "focus", "limit" or a narrower filter.`,
      )
  }
  return all
}

/** The network laid out, with its numbered sources. @throws {NetworkTooLarge} */
export async function toDiagram(
  network: CitedNetwork,
  { layout, theme, focus }: Pick<PictureWish, 'layout' | 'theme' | 'focus'>,
): Promise<Diagram> {
  const { title, asOf: day, language, filters, hidden, permalink, dataVersion } = network.meta
  const own = await collect(network.nodes(), maximumNodes)
  const shown = own.map((node): ShownNode => ({ ...node, onDay: toOnDay(node, day, node.status) }))
  const ended = new Set(shown.flatMap(({ id, onDay }) => (onDay.ended ? [id] : [])))
  const lines = (await collect(network.edges())).map((edge): ShownEdge => {
    const isOver = (id: string) => ended.has(id) || (edge.isOver === true && edge.coordinations.includes(id))
    return { ...edge, ended: isLineOver(edge, day, isOver) }
  })
  const citationsOf = new Map(own.map(({ id, citations }) => [id, citations]))
  const sources = new Map((await collect(network.sources())).map((source) => [source.id, source]))
  const sourceOf = new Map(
    (await collect(network.citations())).map(({ id, source }) => [id, sources.get(source)]),
  )
  const numbered = withSourceNumbers(
    shown.map((node) => toDiagramNode(node, language)),
    lines.map(toDiagramEdge),
    { citationsOf: (id) => citationsOf.get(id) ?? [], sourceOf: (id) => sourceOf.get(id) },
    language,
  )
  const { nodes, edges } = numbered
  const say = words[language]
  return {
    nodes,
    edges,
    positions: layoutById(layout).compute(toLayoutGraph(nodes, edges), { focus, aspect: 1.4 }),
    title,
    subtitles: [
      say.onDay(formatDay(day, language)),
      ...filters,
      ...(hidden > 0 ? [say.byLimit(hidden)] : []),
    ],
    sources: [...numbered.sources.values()],
    permalink,
    dataVersion,
    language,
    theme: toDrawing(theme).theme,
  }
}
