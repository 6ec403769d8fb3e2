import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { SourceRowsDocument } from '../client/generated.ts'
import { useAll } from '../client/use-all.ts'
import { dataWordsOf } from '../locales/data-words.ts'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { Asked } from './asked.tsx'
import type { Column } from './column.ts'
import { DataTable } from './data-table.tsx'
import { SourcePane, type SourceRow } from './source-pane.tsx'

/** Every document that facts come from; one opens what it is cited for. */
export function SourceTable() {
  const { view, words } = useView()
  const { language } = view
  const say = dataWordsOf(view.language)
  const asked = useAll('sources', async (first, after, signal) => {
    const answer = await fetchGraph(SourceRowsDocument, { first, after }, signal)
    return answer.sources
  })
  const columns = useMemo(
    (): ReadonlyArray<Column<SourceRow>> => [
      {
        id: 'title',
        title: say.sourceTitle,
        share: 3,
        isRowHeader: true,
        valueOf: ({ title }) => title,
        cellOf: ({ title }) => <span lang="vi">{title}</span>,
      },
      {
        id: 'publisher',
        title: say.publisher,
        share: 1.4,
        valueOf: ({ publisher }) => publisher ?? undefined,
      },
      {
        id: 'publishedOn',
        title: say.published,
        share: 0.8,
        valueOf: ({ publishedOn }) => publishedOn ?? undefined,
        textOf: ({ publishedOn }) => (publishedOn ? formatDay(publishedOn, language) : words.tables.unknown),
      },
      {
        id: 'citations',
        title: words.tables.citations,
        share: 0.8,
        isNumber: true,
        valueOf: ({ citations }) => citations.totalCount,
        textOf: ({ citations }) => formatNumber(citations.totalCount, language),
      },
      { id: 'url', title: say.url, isOnlyExported: true, valueOf: ({ url }) => url ?? undefined },
      {
        id: 'sha256',
        title: say.sourceFingerprint,
        isOnlyExported: true,
        valueOf: ({ sha256 }) => sha256 ?? undefined,
      },
      { id: 'id', title: words.tables.id, isOnlyExported: true, valueOf: ({ id }) => id },
    ],
    [say, words, language],
  )
  return (
    <>
      <h2>
        {say.sources}
        {asked.data ? ` (${formatNumber(asked.data.total, language)})` : ''}
      </h2>
      <Asked query={asked}>
        {({ nodes, total }, isStale) => (
          <DataTable
            label={say.sources}
            report="sources"
            columns={columns}
            rows={nodes}
            cut={total > nodes.length ? { read: nodes.length, total, onReadOn: asked.goOn } : undefined}
            keyOf={({ id }) => id}
            paneOf={(source) => <SourcePane source={source} />}
            isStale={isStale}
          />
        )}
      </Asked>
    </>
  )
}
