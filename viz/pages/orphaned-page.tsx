import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Day } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { OrphanedRowsDocument } from '../client/generated.ts'
import { readAll } from '../client/read-all.ts'
import { useQuery } from '../client/use-query.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Asked } from '../tables/asked.tsx'
import { ActorCell, CoordinationCell, fullTitleOf, shortTitleOf } from '../tables/cells.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { OrphanedPane } from '../tables/orphaned-pane.tsx'
import {
  citationsOf,
  instrumentNames,
  type OrphanedRow,
  successorNames,
  toOrphanedRows,
} from '../tables/orphaned-rows.ts'
import { PageDay } from '../tables/page-day.tsx'
import { PageFrame } from './page-frame.tsx'

/** The first day without districts, by which most parties that are lost had ended. */
const twoLevels = '2025-07-01' as Day

/** Agreements with a party that no longer exists, and what took its place. */
export function OrphanedPage() {
  const { view, words, dispatch } = useView()
  const { day } = view
  const say = words.orphaned
  const asked = useQuery(`orphaned ${day}`, (signal) =>
    readAll(async (first, after) => {
      const answer = await fetchGraph(OrphanedRowsDocument, { day, first, after }, signal)
      return answer.orphanedAgreements
    }),
  )
  const rows = useMemo(() => toOrphanedRows(asked.data?.nodes ?? []), [asked.data])
  const columns = useOrphanedColumns()
  return (
    <PageFrame title={say.title} lead={say.lead} actions={<PageDay />} isLoading={asked.loading}>
      <Asked query={asked}>
        {({ nodes, total }, isStale) =>
          total === 0 ? (
            <div className="page-empty">
              <EmptyNote title={say.empty} hint={say.emptyHint}>
                <Button className="button" onPress={() => dispatch({ type: 'dayChosen', day: twoLevels })}>
                  {say.goThere}
                </Button>
              </EmptyNote>
            </div>
          ) : (
            <DataTable
              label={say.title}
              report="orphaned"
              columns={columns}
              rows={rows}
              unread={total - nodes.length}
              keyOf={({ key }) => key}
              paneOf={(row) => <OrphanedPane row={row} />}
              isStale={isStale}
            />
          )
        }
      </Asked>
    </PageFrame>
  )
}

function useOrphanedColumns(): ReadonlyArray<Column<OrphanedRow>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.orphaned
    return [
      {
        id: 'agreement',
        title: say.agreement,
        share: 2,
        isRowHeader: true,
        valueOf: ({ agreement }) => shortTitleOf(agreement, language),
        cellOf: ({ agreement }) => <CoordinationCell coordination={agreement} language={language} />,
      },
      {
        id: 'lost',
        title: say.lost,
        share: 1.6,
        valueOf: ({ lost }) => nameOf(lost.party.actor, language),
        cellOf: ({ lost }) => <ActorCell actor={lost.party.actor} language={language} />,
      },
      {
        id: 'endedOn',
        title: say.endedOn,
        share: 0.8,
        valueOf: ({ lost }) => lost.endedOn,
        textOf: ({ lost }) => formatDay(lost.endedOn, language),
      },
      {
        id: 'successors',
        title: say.successors,
        share: 2,
        valueOf: ({ lost }) => successorNames(lost, language, words).join('; '),
        textOf: ({ lost }) => successorNames(lost, language, words).join(', ') || say.noSuccessor,
      },
      {
        id: 'instrument',
        title: say.instrument,
        share: 1.2,
        valueOf: ({ lost }) => instrumentNames(lost, language).join('; '),
        textOf: ({ lost }) => instrumentNames(lost, language).join(', ') || say.noInstrument,
      },
      {
        id: 'role',
        title: say.role,
        isOnlyExported: true,
        valueOf: ({ lost }) => words.terms.role[lost.party.role],
      },
      {
        id: 'title',
        title: words.tables.fullTitle,
        isOnlyExported: true,
        isFound: true,
        valueOf: ({ agreement }) => fullTitleOf(agreement, language),
      },
      {
        id: 'id',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ agreement }) => agreement.id,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: (row) => citationsOf(row).join('; '),
      },
    ]
  }, [language, words])
}
