import type { GraphNode } from '../../schema/nodes.ts'
import { type Ordering, pageInMemory, toConnection, toPageWish } from '../paging/page.ts'
import { readNodeOf, readRelated } from '../reading/nodes.ts'
import { citations, facts } from './cited.ts'
import { connection } from './connections.ts'
import type {
  CitationConnectionResolvers,
  CitationResolvers,
  NoteResolvers,
  SourceConnectionResolvers,
  SourceResolvers,
} from './generated.ts'

type Citation = GraphNode<'Citation'>

export const Citation: CitationResolvers = {
  source: ({ sourceId }, _, { loaders }) => readNodeOf(loaders, sourceId, ['Source']),
  passage: async ({ sourceId, paragraph, start, end, passageSha256 }, _, { loaders, documents }) => {
    if (paragraph === undefined || start === undefined || end === undefined || !passageSha256) return null
    const { file } = await readNodeOf(loaders, sourceId, ['Source'])
    return file && documents.readPassage({ file, paragraph, start, end, passageSha256 })
  },
  supports: ({ id }, page, { loaders }) =>
    toConnection(
      'supports',
      toPageWish('supports', page),
      (wish) => loaders.facts(id, wish),
      () => loaders.factCount(id),
    ),
}

const digits = (number: number) => String(number).padStart(9, '0')

/** By place in the document; citations of the whole document come last. */
const byPlace: Ordering<Citation> = {
  key: ({ paragraph, start = 0 }) =>
    paragraph === undefined ? '~' : `${digits(paragraph)}:${digits(start)}`,
  id: ({ id }) => id,
}

export const Source: SourceResolvers = {
  citations: async ({ id }, page, { loaders }) => {
    const wish = toPageWish('citations', page)
    const found = await readRelated(loaders, id, { types: ['FROM'], direction: 'in' }, ['Citation'])
    return pageInMemory('citations', wish, found, byPlace)
  },
}

export const Note: NoteResolvers = { facts, citations }
export const CitationConnection: CitationConnectionResolvers = connection
export const SourceConnection: SourceConnectionResolvers = connection
