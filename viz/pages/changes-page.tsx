import { ArrowLeftRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Day } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { ChangeRowsDocument } from '../client/generated.ts'
import { useAll } from '../client/use-all.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { useChangeColumns } from '../tables/change-columns.tsx'
import { type Change, ChangePane } from '../tables/change-pane.tsx'
import { changeKinds, changeSigns } from '../tables/change-signs.ts'
import { CountBars } from '../tables/count-bars.tsx'
import { createParamReader } from '../tables/params.ts'
import { type Span, SpanChoice } from '../tables/span-choice.tsx'
import { TimeColumns } from '../tables/time-columns.tsx'
import { TablePage } from './table-page.tsx'

/** The night in which the district level ended. */
const firstSpan: Span = { from: '2025-06-30' as Day, to: '2025-07-01' as Day }

const keyOf = ({ on, kind, coordination, actor, by }: Change) =>
  [coordination.id, kind, on, actor?.id ?? by?.id].filter(Boolean).join('~')

/** What happened to coordinations between two days. */
export function ChangesPage() {
  const { words, route, setParams } = useView()
  const say = words.changes
  const read = createParamReader(route.params)
  const from = read.day('from', firstSpan.from)
  const to = read.day('to', firstSpan.to)
  const kinds = read.manyOf('kind', changeKinds)
  const isWrong = from > to
  const query = useAll(isWrong ? undefined : `changes ${from} ${to}`, async (first, after, signal) => {
    const answer = await fetchGraph(ChangeRowsDocument, { from, to, first, after }, signal)
    return answer.changes
  })
  const columns = useChangeColumns()
  const setSpan = (span: Partial<Span>) => setParams({ from, to, ...span, row: undefined })
  const rowsOf = (nodes: readonly Change[]) =>
    kinds.length > 0 ? nodes.filter(({ kind }) => kinds.includes(kind)) : nodes
  const year = to.slice(0, 4)
  return (
    <TablePage
      title={say.title}
      lead={say.lead}
      actions={<SpanChoice from={from} to={to} onChoose={setSpan} />}
      dropped={read.dropped}
      query={query}
      empty={{
        title: say.empty,
        hint: say.emptyHint,
        action: (
          <Button
            className="button"
            onPress={() => setSpan({ from: `${year}-01-01` as Day, to: `${year}-12-31` as Day })}
          >
            {say.wholeYear(year)}
          </Button>
        ),
      }}
      instead={
        isWrong ? (
          <div className="page-empty">
            <EmptyNote title={say.wrongOrder} hint={say.wrongOrderHint}>
              <Button className="button" onPress={() => setSpan({ from: to, to: from })}>
                <ArrowLeftRight size={16} aria-hidden="true" />
                {say.swap}
              </Button>
            </EmptyNote>
          </div>
        ) : undefined
      }
      picture={(nodes) => (
        <>
          <CountBars
            label={say.byKind}
            signs={changeSigns}
            names={say.kinds}
            found={nodes.map(({ kind }) => kind)}
            param="kind"
            chosen={kinds}
          />
          <TimeColumns
            label={say.byTime}
            span={{ from, to }}
            dates={rowsOf(nodes).map(({ on }) => on)}
            onChoose={setSpan}
          />
        </>
      )}
      rowsOf={rowsOf}
      table={{ report: 'changes', columns, keyOf, paneOf: (change) => <ChangePane change={change} /> }}
    />
  )
}
