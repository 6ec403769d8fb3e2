import { ArrowLeftRight, GitCompareArrows } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { type Day, dayInVietNam } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { ChangeRowsDocument } from '../client/generated.ts'
import { readAll } from '../client/read-all.ts'
import { useQuery } from '../client/use-query.ts'
import { DayField } from '../parts/day-field.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { toAddress } from '../state/route.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Asked } from '../tables/asked.tsx'
import { ActorCell, CoordinationCell, fullTitleOf, shortTitleOf } from '../tables/cells.tsx'
import { type Change, ChangePane } from '../tables/change-pane.tsx'
import { changeKinds, changeSigns } from '../tables/change-signs.ts'
import type { Column } from '../tables/column.ts'
import { CountBars } from '../tables/count-bars.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { DroppedNote } from '../tables/dropped-note.tsx'
import { createParamReader } from '../tables/params.ts'
import { Sign } from '../tables/sign.tsx'
import { PageFrame } from './page-frame.tsx'

/** The night in which the district level ended. */
const firstSpan = { from: '2025-06-30' as Day, to: '2025-07-01' as Day }

const keyOf = ({ on, kind, coordination, actor, by }: Change) =>
  [coordination.id, kind, on, actor?.id ?? by?.id].filter(Boolean).join('~')

/** What happened to coordinations between two days. */
export function ChangesPage() {
  const { view, words, route, setParams } = useView()
  const say = words.changes
  const read = createParamReader(route.params)
  const from = read.day('from', firstSpan.from)
  const to = read.day('to', firstSpan.to)
  const kinds = read.manyOf('kind', changeKinds)
  const isWrong = from > to
  const asked = useQuery(isWrong ? undefined : `changes ${from} ${to}`, (signal) =>
    readAll(async (first, after) => {
      const answer = await fetchGraph(ChangeRowsDocument, { from, to, first, after }, signal)
      return answer.changes
    }),
  )
  const columns = useChangeColumns()
  const setSpan = (span: { from?: Day; to?: Day }) => setParams({ from, to, ...span, row: undefined })
  const year = to.slice(0, 4)
  const today = dayInVietNam(new Date())
  return (
    <PageFrame
      title={say.title}
      lead={say.lead}
      isLoading={asked.loading}
      actions={
        <>
          <div className="choice">
            <span className="choice-label" aria-hidden="true">
              {say.from}
            </span>
            <DayField label={say.from} day={from} today={today} onChange={(day) => setSpan({ from: day })} />
          </div>
          <div className="choice">
            <span className="choice-label" aria-hidden="true">
              {say.to}
            </span>
            <DayField label={say.to} day={to} today={today} onChange={(day) => setSpan({ to: day })} />
          </div>
          {isWrong ? null : (
            // A load of its own: the network reads from the address what it compares with.
            <a
              className="button"
              href={`${toAddress({ page: 'network', params: {} }, { ...view, day: to })}&with=${from}`}
            >
              <GitCompareArrows size={16} aria-hidden="true" />
              {say.draw}
            </a>
          )}
        </>
      }
    >
      <DroppedNote dropped={read.dropped} />
      {isWrong ? (
        <div className="page-empty">
          <EmptyNote title={say.wrongOrder} hint={say.wrongOrderHint}>
            <Button className="button" onPress={() => setSpan({ from: to, to: from })}>
              <ArrowLeftRight size={16} aria-hidden="true" />
              {say.swap}
            </Button>
          </EmptyNote>
        </div>
      ) : (
        <Asked query={asked}>
          {({ nodes, total }, isStale) =>
            total === 0 ? (
              <div className="page-empty">
                <EmptyNote title={say.empty} hint={say.emptyHint}>
                  <Button
                    className="button"
                    onPress={() => setSpan({ from: `${year}-01-01` as Day, to: `${year}-12-31` as Day })}
                  >
                    {say.wholeYear(year)}
                  </Button>
                </EmptyNote>
              </div>
            ) : (
              <>
                <CountBars
                  label={say.byKind}
                  bars={changeKinds.map((id) => ({
                    id,
                    name: say.kinds[id],
                    Icon: changeSigns[id],
                    count: nodes.filter(({ kind }) => kind === id).length,
                  }))}
                  chosen={kinds}
                  onChoose={(chosen) => setParams({ kind: chosen.join() || undefined })}
                />
                <DataTable
                  label={say.title}
                  report="changes"
                  columns={columns}
                  rows={kinds.length > 0 ? nodes.filter(({ kind }) => kinds.includes(kind)) : nodes}
                  unread={total - nodes.length}
                  keyOf={keyOf}
                  paneOf={(change) => <ChangePane change={change} />}
                  isStale={isStale}
                />
              </>
            )
          }
        </Asked>
      )}
    </PageFrame>
  )
}

function useChangeColumns(): ReadonlyArray<Column<Change>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.changes
    return [
      {
        id: 'on',
        title: say.on,
        share: 0.7,
        valueOf: ({ on }) => on,
        textOf: ({ on }) => formatDay(on, language),
      },
      {
        id: 'kind',
        title: say.kind,
        valueOf: ({ kind }) => say.kinds[kind],
        cellOf: ({ kind }) => <Sign Icon={changeSigns[kind]} name={say.kinds[kind]} />,
      },
      {
        id: 'coordination',
        title: say.coordination,
        share: 2,
        isRowHeader: true,
        valueOf: ({ coordination }) => shortTitleOf(coordination, language),
        cellOf: ({ coordination }) => <CoordinationCell coordination={coordination} language={language} />,
      },
      {
        id: 'concerns',
        title: say.concerns,
        share: 1.6,
        valueOf: ({ actor, by }) =>
          actor ? nameOf(actor, language) : by ? shortTitleOf(by, language) : undefined,
        cellOf: ({ actor, by }) =>
          actor ? (
            <ActorCell actor={actor} language={language} />
          ) : by ? (
            <CoordinationCell coordination={by} language={language} />
          ) : null,
      },
      {
        id: 'title',
        title: words.tables.fullTitle,
        isOnlyExported: true,
        isFound: true,
        valueOf: ({ coordination }) => fullTitleOf(coordination, language),
      },
      {
        id: 'id',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ coordination }) => coordination.id,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: ({ citations }) => citations.map(({ id }) => id).join('; '),
      },
    ]
  }, [language, words])
}
