import type { PageWish, Span } from '../graph/requests.ts'
import type { GraphReader, GraphStore, Page } from '../graph/store.ts'
import { createSharedLoader, type SharedLoader } from './shared-loader.ts'

/**
 * Loads answers to a question about a key. Keys that are asked the same question are read together, by a
 * loader of the question's own, which goes when nothing is asked any more.
 */
export function createQuestionLoader<Key, Question, Answer, Absent = undefined>(
  store: Pick<GraphStore, 'abortable'>,
  read: (reader: GraphReader, keys: readonly Key[], question: Question) => Promise<ReadonlyMap<Key, Answer>>,
  absent?: Absent,
  maxBatch?: number,
): (key: Key, question: Question, signal: AbortSignal) => Promise<Answer | Absent> {
  const loaders = new Map<string, SharedLoader<Key, Answer | Absent>>()
  return (asked, question, signal) => {
    const key = JSON.stringify(question)
    let loader = loaders.get(key)
    if (!loader) {
      loader = createSharedLoader<Key, Answer, Absent>(
        (keys, abandoned) => read(store.abortable(abandoned), keys, question),
        { absent, maxBatch, onIdle: () => loaders.delete(key) },
      )
      loaders.set(key, loader)
    }
    return loader.load(asked, signal)
  }
}

/** Pages that are read at once: each is as much to read as many nodes. */
const mostPages = 50

/**
 * Loads pages of a list. Those that differ only in the positions that they lie between are read together; these are
 * told as text, so that equal ones are read once.
 */
export function createPageLoader<Where, Request extends PageWish, Node>(
  store: Pick<GraphStore, 'abortable'>,
  toRead: (
    reader: GraphReader,
  ) => (where: Where, page: Request, spans: readonly Span[]) => Promise<Array<Page<Node>>>,
): (where: Where, page: Request, signal: AbortSignal) => Promise<Page<Node>> {
  interface Question {
    readonly where: Where
    readonly page: Request
    readonly isBounded: boolean
  }
  const load = createQuestionLoader(
    store,
    async (reader, spans: readonly string[], { where, page }: Question) => {
      const pages = await toRead(reader)(
        where,
        page,
        spans.map((span) => JSON.parse(span) as Span),
      )
      return new Map(pages.map((found, at) => [spans[at] ?? '', found]))
    },
    undefined,
    mostPages,
  )
  return async (where, { after, before, ...page }, signal) => {
    const span = JSON.stringify({ after, before })
    const question = { where, page: page as Request, isBounded: before !== undefined }
    const found = await load(span, question, signal)
    if (found) return found
    throw new Error(`The store read no page for ${span}`)
  }
}
