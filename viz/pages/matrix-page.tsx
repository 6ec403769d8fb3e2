import { ArrowLeftRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import type { MatrixAxis } from '../client/generated.ts'
import { MatrixCountsDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { Asked } from '../tables/asked.tsx'
import { Choice } from '../tables/choice.tsx'
import { DroppedNote } from '../tables/dropped-note.tsx'
import { matrixAxes } from '../tables/matrix-rows.ts'
import { MatrixTable } from '../tables/matrix-table.tsx'
import { PageDay } from '../tables/page-day.tsx'
import { createParamReader } from '../tables/params.ts'
import { PageFrame } from './page-frame.tsx'

/** How many rows and columns are shown; the next of them when more are wanted. */
const limits = ['40', '100', '200'] as const
const times = ['day', 'any'] as const
const orders = ['total', 'name'] as const
const areaFirst = ['AREA', 'ACTOR', 'PROVINCE', 'ACTOR_KIND', 'KIND', 'YEAR', 'PLACE'] as const

/** Counts of coordinations by two axes that the reader chooses. */
export function MatrixPage() {
  const { view, words, route, setParams } = useView()
  const { day } = view
  const say = words.matrix
  const read = createParamReader(route.params)
  const rows = read.oneOf('rows', matrixAxes)
  const columns = read.oneOf('columns', areaFirst)
  const when = read.oneOf('when', times)
  const order = read.oneOf('order', orders)
  const limit = read.oneOf('limit', limits)
  const asked = useQuery(`matrix ${rows} ${columns} ${limit} ${when === 'any' ? '' : day}`, (signal) =>
    fetchGraph(
      MatrixCountsDocument,
      { rows, columns, limit: Number(limit), day: when === 'any' ? null : day },
      signal,
    ),
  )
  const setAxes = (axes: { rows?: MatrixAxis; columns?: MatrixAxis }) =>
    setParams({ rows, columns, ...axes, cell: undefined, sort: undefined, find: undefined })
  const axisChoices = matrixAxes.map((id) => ({ id, name: say.axes[id] }))
  const more = limits[limits.indexOf(limit) + 1]
  return (
    <PageFrame title={say.title} lead={say.lead} actions={<PageDay />} isLoading={asked.loading}>
      <DroppedNote dropped={read.dropped} />
      <div className="page-tools">
        <Choice
          label={say.rows}
          value={rows}
          choices={axisChoices}
          onChoose={(id) => setAxes({ rows: id })}
        />
        <Button
          className="button icon"
          aria-label={say.swap}
          onPress={() => setAxes({ rows: columns, columns: rows })}
        >
          <ArrowLeftRight size={16} aria-hidden="true" />
        </Button>
        <Choice
          label={say.columns}
          value={columns}
          choices={axisChoices}
          onChoose={(id) => setAxes({ columns: id })}
        />
        <Choice
          label={say.when}
          value={when}
          choices={[
            { id: 'day', name: say.onDay(formatDay(day, view.language)) },
            { id: 'any', name: say.anyTime },
          ]}
          onChoose={(id) => setParams({ when: id === 'day' ? undefined : id })}
        />
        <Choice
          label={say.order}
          value={order}
          choices={orders.map((id) => ({ id, name: say.orders[id] }))}
          onChoose={(id) => setParams({ order: id === 'total' ? undefined : id })}
        />
      </div>
      <Asked query={asked}>
        {({ matrix }, isStale) =>
          matrix.cells.length === 0 ? (
            <div className="page-empty">
              <EmptyNote title={say.empty} hint={say.emptyHint}>
                {when === 'any' ? null : (
                  <Button className="button" onPress={() => setParams({ when: 'any' })}>
                    {say.anyTime}
                  </Button>
                )}
              </EmptyNote>
            </div>
          ) : (
            <MatrixTable
              matrix={matrix}
              rowsName={say.axes[rows]}
              columnsName={say.axes[columns]}
              isByName={order === 'name'}
              isStale={isStale}
              onMore={more && (() => setParams({ limit: more }))}
            />
          )
        }
      </Asked>
    </PageFrame>
  )
}
