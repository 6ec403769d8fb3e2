import {
  type Batches,
  type CitedNetwork,
  isCoordination,
  type NetworkFileEdge,
  type NetworkFileNode,
  type NetworkFileSource,
} from '../../../schema/formats/network.ts'
import { type Day, latest, type PartialDate } from '../../../schema/partial-date.ts'
import { statusesNotCurrent } from '../../../schema/status.ts'
import { toVietnameseDate } from '../../../schema/status-reasons.ts'
import { toDrawing } from '../../../viz/diagram/grey.ts'
import { layoutById } from '../../../viz/diagram/layouts/registry.ts'
import { toLayoutGraph } from '../../../viz/diagram/layouts/to-layout-graph.ts'
import type { Diagram, DiagramEdge, DiagramNode, DiagramSource } from '../../../viz/diagram/model.ts'
import { BadUserInput } from '../../errors.ts'
import { maximumNodes } from '../../reading/network.ts'
import type { PictureWish } from './wish.ts'

async function collect<T>(batches: Batches<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) {
    all.push(...batch)
    if (all.length > most)
      throw new BadUserInput(
        `There are more than ${most} nodes, and no picture shows so many: give "focus", "limit" or a narrower filter.`,
      )
  }
  return all
}

const isOver = (validTo: PartialDate | undefined, day: Day) => validTo !== undefined && latest(validTo) < day

function toNode(
  node: NetworkFileNode,
  language: 'vi' | 'en',
  day: Day,
  numbers: readonly number[],
): DiagramNode {
  const { status } = node
  const inEnglish = language === 'en'
  return {
    id: node.id,
    type: node.type,
    kind: node.kind,
    label: (inEnglish && node.labelEn) || node.label,
    name: (inEnglish && node.nameEn) || node.name,
    unnamed: node.unnamed,
    count: node.unnamed ? node.count : undefined,
    ended: status ? statusesNotCurrent.has(status) && status !== 'NOT_YET' : isOver(node.validTo, day),
    inferred: node.basis === 'INFERRED',
    status,
    degree: node.degree,
    parent: node.parent,
    sourceNumbers: isCoordination(node) && numbers.length > 0 ? numbers : undefined,
  }
}

function toEdge(edge: NetworkFileEdge, day: Day, numbers: readonly number[]): DiagramEdge {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: edge.type,
    role: edge.role,
    inferred: edge.basis === 'INFERRED',
    ended: isOver(edge.validTo, day),
    weight: edge.type === 'COORDINATES_WITH' ? edge.weight : 1,
    citations: edge.citations,
    sourceNumbers: numbers.length > 0 ? numbers : undefined,
  }
}

/** Numbers the sources from 1, by title. */
function toSources(
  sources: readonly NetworkFileSource[],
  formatDate: (date: PartialDate) => string,
): Map<string, DiagramSource> {
  const ordered = [...sources].sort((a, b) => a.title.localeCompare(b.title, 'vi') || (a.id < b.id ? -1 : 1))
  return new Map(
    ordered.map(({ id, title, publisher, publishedOn, url }, index) => [
      id,
      { n: index + 1, title, publisher, date: publishedOn && formatDate(publishedOn), url },
    ]),
  )
}

const words = {
  vi: {
    day: (day: string) => `Tình trạng ngày ${day}`,
    hidden: (nodes: number) => `Giới hạn số nút ẩn ${nodes} nút kề`,
  },
  en: {
    day: (day: string) => `As of ${day}`,
    hidden: (nodes: number) => `The limit hides ${nodes} ${nodes === 1 ? 'neighbour' : 'neighbours'}`,
  },
} as const

/** The network laid out, with its numbered sources. @throws {BadUserInput} where it is too large for a picture */
export async function toDiagram(
  network: CitedNetwork,
  { layout, theme, focus }: Pick<PictureWish, 'layout' | 'theme' | 'focus'>,
): Promise<Diagram> {
  const { title, asOf: day, language, filters, hidden, permalink, dataVersion } = network.meta
  const nodes = await collect(network.nodes(), maximumNodes)
  const edges = await collect(network.edges())
  const formatDate = (date: PartialDate | Day) => (language === 'vi' ? toVietnameseDate(date) : date)
  const sources = toSources(await collect(network.sources()), formatDate)
  const sourceOf = new Map((await collect(network.citations())).map(({ id, source }) => [id, source]))
  const numbersOf = (citations: readonly string[]) => {
    const numbers = citations.flatMap((id) => sources.get(sourceOf.get(id) ?? '')?.n ?? [])
    return [...new Set(numbers)].sort((a, b) => a - b)
  }
  const drawnNodes = nodes.map((node) => toNode(node, language, day, numbersOf(node.citations)))
  const drawnEdges = edges.map((edge) => toEdge(edge, day, numbersOf(edge.citations)))
  const say = words[language]
  const dayLine = say.day(formatDate(day))
  return {
    nodes: drawnNodes,
    edges: drawnEdges,
    positions: layoutById(layout).compute(toLayoutGraph(drawnNodes, drawnEdges), { focus, aspect: 1.4 }),
    title,
    subtitles: [dayLine, ...filters, ...(hidden > 0 ? [say.hidden(hidden)] : [])],
    sources: [...sources.values()],
    permalink,
    dataVersion,
    language,
    theme: toDrawing(theme).theme,
  }
}
