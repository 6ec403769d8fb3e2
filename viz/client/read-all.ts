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
  /** Where to read on; undefined where there is no more. */
  readonly after?: string
}

const usualSize = 100

export interface ReadingBounds<Node> {
  /** How many are asked for at a time; the API answers at most 100. */
  readonly pageSize?: number
  /** How many are read at most. */
  readonly most?: number
  /** What was read before, to read on from there. */
  readonly before?: All<Node>
  /** Told after each page. @returns whether to stop there. */
  readonly onPage?: (read: All<Node>) => boolean
}

/** Pages from which on a read is a long one, whose progress is told. */
const longFrom = 3

/**
 * Reads page after page until the list ends, `most` are read or it is told to stop. A long read that nobody is told
 * of page by page shows how far it is among all that are under way, where the reader can end it. Throws what
 * `readPage` throws.
 */
export async function readAll<Node>(
  readPage: (first: number, after: string | undefined) => Promise<Page<Node>>,
  bounds: ReadingBounds<Node> = {},
  reads: LongReads = longReads,
): Promise<All<Node>> {
  if (bounds.onPage) return readOn(readPage, bounds)
  const { pageSize = usualSize, most = Number.POSITIVE_INFINITY } = bounds
  const mine = reads.begin()
  try {
    return await readOn(readPage, {
      ...bounds,
      onPage({ nodes, total, after }) {
        const wanted = Math.min(total, most)
        if (after !== undefined && wanted > longFrom * pageSize)
          mine.reach({ read: nodes.length, total: wanted })
        return mine.isStopped()
      },
    })
  } finally {
    mine.end()
  }
}

async function readOn<Node>(
  readPage: (first: number, after: string | undefined) => Promise<Page<Node>>,
  { pageSize = usualSize, most = Number.POSITIVE_INFINITY, before, onPage }: ReadingBounds<Node>,
): Promise<All<Node>> {
  let read: All<Node> = before ?? { nodes: [], total: 0 }
  for (;;) {
    const page = await readPage(Math.min(pageSize, most - read.nodes.length), read.after)
    const nodes = [...read.nodes, ...page.nodes]
    const isOver = !page.pageInfo.hasNextPage || !page.pageInfo.endCursor || page.nodes.length === 0
    const after = isOver ? undefined : (page.pageInfo.endCursor ?? undefined)
    read = { nodes, total: page.totalCount, ...(after === undefined ? {} : { after }) }
    const isStopped = onPage?.(read) ?? false
    if (after === undefined || nodes.length >= most || isStopped) return read
  }
}
