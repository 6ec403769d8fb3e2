import { type LongReads, longReads } from './long-reads.ts'

/** A page of a connection. */
export interface Page<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** All elements of a list, or the first of them. */
export interface All<Node> {
  readonly nodes: readonly Node[]
  /** How many there are on the server. */
  readonly total: number
}

export interface Bounds {
  /** How many are asked for at a time; the API answers at most 100. */
  readonly pageSize: number
  /** How many are read at most: a reader sorts and filters no more than so many. */
  readonly most: number
}

export const usualBounds: Bounds = { pageSize: 100, most: 5_000 }

/** Pages from which on a read is a long one, whose progress is told. */
const longFrom = 3

/**
 * Reads page after page until the list ends, `most` are read or the reader has had enough; a long read tells how
 * far it is. Throws what `readPage` throws.
 */
export async function readAll<Node>(
  readPage: (first: number, after: string | undefined) => Promise<Page<Node>>,
  { pageSize, most }: Bounds = usualBounds,
  reads: LongReads = longReads,
): Promise<All<Node>> {
  const mine = reads.begin()
  try {
    return await readOn(readPage, { pageSize, most }, mine)
  } finally {
    mine.end()
  }
}

async function readOn<Node>(
  readPage: (first: number, after: string | undefined) => Promise<Page<Node>>,
  { pageSize, most }: Bounds,
  mine: ReturnType<LongReads['begin']>,
): Promise<All<Node>> {
  const nodes: Node[] = []
  let after: string | undefined
  for (;;) {
    const page = await readPage(Math.min(pageSize, most - nodes.length), after)
    nodes.push(...page.nodes)
    after = page.pageInfo.endCursor ?? undefined
    const isOver = !page.pageInfo.hasNextPage || after === undefined || page.nodes.length === 0
    if (isOver || nodes.length >= most || mine.isStopped()) return { nodes, total: page.totalCount }
    const total = Math.min(page.totalCount, most)
    if (total > longFrom * pageSize) mine.reach({ read: nodes.length, total })
  }
}
