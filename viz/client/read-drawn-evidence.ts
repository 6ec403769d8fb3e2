import type { DrawnEvidence, EvidenceWish, NodeFacts } from '../state/drawn-evidence.ts'
import { fetchWhole } from './fetch-graph.ts'
import {
  DataVersionDocument,
  type DrawnCitationPartsFragment,
  DrawnCitationsDocument,
  DrawnNodesDocument,
  type DrawnNodesQuery,
  DrawnPlacesDocument,
} from './generated.ts'
import { inPortions } from './in-portions.ts'
import type { LongRead } from './long-reads.ts'

/** Other data were loaded while what is drawn was read. */
export class OtherData extends Error {
  override readonly name = 'OtherData'
  constructor() {
    super('Other data were loaded meanwhile: load the page again, and then export.')
  }
}

/** Requests under way at a time, so that others are served besides. */
const atOnce = 3

/**
 * Reads what is drawn rests on, in portions that the API takes.
 *
 * @param onProgress told how many things of how many are read, of those that are known of by then
 * @throws {GraphFailure} for an answer that is not whole, too @throws {OtherData} or the signal's own reason
 */
export async function readDrawnEvidence(
  { nodes, citations, places, day }: EvidenceWish,
  signal: AbortSignal,
  onProgress: (progress: LongRead) => void = () => {},
): Promise<DrawnEvidence> {
  let [read, total] = [0, 0]
  async function readEach<Found>(
    all: Iterable<string>,
    readPortion: (ids: string[]) => Promise<readonly Found[]>,
  ): Promise<Found[]> {
    const ids = [...new Set(all)]
    total += ids.length
    const found: Found[] = []
    // All take from the same portions.
    const portions = (ids.length > 0 ? inPortions(ids) : []).values()
    const takeAll = async () => {
      for (const portion of portions) {
        found.push(...(await readPortion(portion)))
        read += portion.length
        onProgress({ read, total })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, takeAll))
    return found
  }

  const { dataset } = await fetchWhole(DataVersionDocument, {}, signal)
  const facts = new Map(
    await readEach(nodes, async (ids) => {
      const answer = await fetchWhole(DrawnNodesDocument, { ids, day }, signal)
      return answer.nodes.flatMap((node) => (node ? [[node.id, toFacts(node)] as const] : []))
    }),
  )
  const named = await readEach(places, async (ids) => {
    const answer = await fetchWhole(DrawnPlacesDocument, { ids }, signal)
    return answer.nodes.flatMap((node) => (node && 'id' in node ? [[node.id, node.name] as const] : []))
  })
  const cited = new Set([...citations, ...[...facts.values()].flatMap((one) => one.citations)])
  const found = await readEach(cited, async (ids): Promise<DrawnCitationPartsFragment[]> => {
    const answer = await fetchWhole(DrawnCitationsDocument, { ids }, signal)
    return answer.nodes.flatMap((node) => (node?.__typename === 'Citation' ? [node] : []))
  })
  const after = await fetchWhole(DataVersionDocument, {}, signal)
  if (after.dataset.version !== dataset.version || after.dataset.loadedAt !== dataset.loadedAt)
    throw new OtherData()
  return { dataset, facts, citations: new Map(found.map((one) => [one.id, one])), places: new Map(named) }
}

function toFacts(node: NonNullable<DrawnNodesQuery['nodes'][number]>): NodeFacts {
  const common = {
    aliases: 'aliases' in node ? node.aliases : [],
    citations: 'citations' in node ? node.citations.map(({ id }) => id) : [],
  }
  if (node.__typename === 'AdministrativeUnit') return { ...common, level: node.level }
  if (node.__typename !== 'Agreement') return common
  const { number, signedOn, status } = node
  return { ...common, number: number ?? undefined, signedOn: signedOn ?? undefined, ...status }
}
