import { Button } from 'react-aria-components/Button'
import type { Day } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { OrphanedRowsDocument } from '../client/generated.ts'
import { useAll } from '../client/use-all.ts'
import { CountBars } from '../tables/count-bars.tsx'
import { useOrphanedColumns } from '../tables/orphaned-columns.tsx'
import { OrphanedPane } from '../tables/orphaned-pane.tsx'
import { needOf, orphanedNeeds, toOrphanedRows } from '../tables/orphaned-rows.ts'
import { orphanedSigns } from '../tables/orphaned-signs.ts'
import { PageDay } from '../tables/page-day.tsx'
import { createParamReader } from '../tables/params.ts'
import { TablePage } from './table-page.tsx'

/** The first day without districts, by which most parties that are lost had ended. */
const twoLevels = '2025-07-01' as Day

/** Agreements with a party that no longer exists, what took its place, and what that leaves to do. */
export function OrphanedPage() {
  const { view, words, route, dispatch } = useView()
  const { day } = view
  const say = words.orphaned
  const read = createParamReader(route.params)
  const needs = read.manyOf('need', orphanedNeeds)
  const query = useAll(`orphaned ${day}`, async (first, after, signal) => {
    const answer = await fetchGraph(OrphanedRowsDocument, { day, first, after }, signal)
    return answer.orphanedAgreements
  })
  const columns = useOrphanedColumns()
  return (
    <TablePage
      title={say.title}
      lead={say.lead}
      actions={<PageDay />}
      dropped={read.dropped}
      query={query}
      empty={{
        title: say.empty,
        hint: say.emptyHint,
        action: (
          <Button className="button" onPress={() => dispatch({ type: 'dayChosen', day: twoLevels })}>
            {say.goThere}
          </Button>
        ),
      }}
      picture={(nodes) => (
        <CountBars
          label={say.need}
          signs={orphanedSigns}
          names={say.needs}
          found={toOrphanedRows(nodes).map(({ lost }) => needOf(lost))}
          param="need"
          chosen={needs}
        />
      )}
      rowsOf={(nodes) =>
        toOrphanedRows(nodes).filter(({ lost }) => needs.length === 0 || needs.includes(needOf(lost)))
      }
      table={{
        report: 'orphaned',
        columns,
        keyOf: ({ key }) => key,
        paneOf: (row) => <OrphanedPane row={row} />,
      }}
    />
  )
}
