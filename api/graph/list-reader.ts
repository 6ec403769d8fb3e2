import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import type { CypherEngine, Row, Statement } from './engine.ts'
import { toActor, toItems } from './mapping.ts'
import { sizeOf, toPage, toPageAsRead } from './pages.ts'
import type { Selection } from './queries/conditions.ts'
import { countOf, type KnownSpan, type ListRequest, spansOf, toOrderedList } from './queries/lists.ts'
import { countsOf, type OwnedList, pagesOf } from './queries/pages.ts'
import type { Portion } from './queries/portions.ts'
import type { OwnerPortion, PageWish, Span } from './requests.ts'
import type { OwnedPage, Page } from './store.ts'

type Read = (statement: Statement | undefined) => Promise<readonly Row[]>

/** Reads pages and counts of lists: of all that a selection keeps, and of what each of some owners has. */
export function createListReader(engine: Pick<CypherEngine, 'readIdsInOrder'>, read: Read) {
  /** The spans with the ids in them, where the engine tells them sooner than it finds them. */
  async function toKnown(
    selection: Selection,
    page: ListRequest,
    spans: readonly Span[],
  ): Promise<readonly KnownSpan[]> {
    const list = engine.readIdsInOrder && toOrderedList(selection, page.orderBy)
    if (!list) return spans
    const size = { count: sizeOf(page) + 1, fromEnd: page.last !== undefined }
    return Promise.all(
      spans.map(async (span) => ({
        ...span,
        ids: await engine.readIdsInOrder?.({ ...list, ...size, ...span }),
      })),
    )
  }
  /** Pages of a list, one for each span. */
  async function readPages<Node extends GraphNode>(
    selection: Selection,
    page: ListRequest,
    spans: readonly Span[],
  ): Promise<Array<Page<Node>>> {
    const pages: Array<Page<Node>> = spans.map(() => toPage(page, []))
    for (const row of await read(spansOf(selection, page, await toKnown(selection, page, spans))))
      pages[Number(row.at ?? 0)] = toPageAsRead(page, toItems<Node>(row, selection.label, page.portion))
    return pages
  }
  async function readPage<Node extends GraphNode>(
    selection: Selection,
    page: ListRequest,
  ): Promise<Page<Node>> {
    const [only] = await readPages<Node>(selection, page, [page])
    return only ?? toPage(page, [])
  }
  /** Pages of a list that each of the owners has. */
  async function readPagesOf<Node extends GraphNode>(
    ownerIds: readonly Id[],
    list: OwnedList,
    page: PageWish & OwnerPortion & { readonly portion?: Portion },
  ): Promise<Map<Id, OwnedPage<Node>>> {
    const pages = new Map<Id, OwnedPage<Node>>(ownerIds.map((id) => [id, toPage(page, [])]))
    for (const row of await read(pagesOf(ownerIds, list, page))) {
      const own = toPageAsRead(page, toItems<Node>(row, list.label, page.portion))
      pages.set(row.id as Id, page.withOwner ? { ...own, owner: toActor(row) } : own)
    }
    return pages
  }
  async function readCounts(ownerIds: readonly Id[], list: OwnedList): Promise<Map<Id, number>> {
    const counts = new Map<Id, number>(ownerIds.map((id) => [id, 0]))
    for (const row of await read(countsOf(ownerIds, list)))
      for (const [id, count] of row.counts as Array<[Id, number]>) counts.set(id, count)
    return counts
  }
  const readCount = async (selection: Selection) => Number((await read(countOf(selection)))[0]?.count ?? 0)
  return { readPages, readPage, readPagesOf, readCounts, readCount }
}
