import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { CoverageRowsDocument } from '../client/generated.ts'
import { useAll } from '../client/use-all.ts'
import { AreaChoice } from '../tables/area-choice.tsx'
import { Choice } from '../tables/choice.tsx'
import { CountBars } from '../tables/count-bars.tsx'
import { useCoverageColumns } from '../tables/coverage-columns.tsx'
import { CoveragePane } from '../tables/coverage-pane.tsx'
import { coverageRules, coverageSigns, coverageStates } from '../tables/coverage-signs.ts'
import { PageDay } from '../tables/page-day.tsx'
import { createParamReader } from '../tables/params.ts'
import { WithinChoice } from '../tables/within-choice.tsx'
import { TablePage } from './table-page.tsx'

const unitShape = /^unit(?:-[a-z0-9]+)+$/
const areaShape = /^area(?:-[a-z0-9]+)+$/

/** Pairs that one would expect to coordinate, and what is known of them. */
export function CoveragePage() {
  const { view, words, route, setParams } = useView()
  const { day } = view
  const say = words.coverage
  const read = createParamReader(route.params)
  const rule = read.oneOf('rule', coverageRules)
  const within = read.text('within', unitShape)
  const area = read.text('area', areaShape)
  const states = read.manyOf('states', coverageStates)
  const query = useAll(`coverage ${rule} ${within} ${area} ${day}`, async (first, after, signal) => {
    const areas = area === undefined ? [] : [area]
    const answer = await fetchGraph(CoverageRowsDocument, { rule, within, areas, day, first, after }, signal)
    return answer.coverage
  })
  const columns = useCoverageColumns()
  const setWithin = (unit: string | undefined) => setParams({ within: unit, row: undefined })
  return (
    <TablePage
      title={say.title}
      lead={say.lead}
      actions={<PageDay />}
      tools={
        <>
          <Choice
            label={say.rule}
            value={rule}
            choices={coverageRules.map((id) => ({ id, name: say.rules[id] }))}
            onChoose={(id) => setParams({ rule: id, row: undefined })}
          />
          <WithinChoice within={within} onChoose={setWithin} />
          <AreaChoice area={area} onChoose={(id) => setParams({ area: id, row: undefined })} />
        </>
      }
      dropped={read.dropped}
      query={query}
      empty={{
        title: say.empty,
        hint: say.emptyHint,
        action:
          within === undefined ? null : (
            <Button className="button" onPress={() => setWithin(undefined)}>
              {say.askEverywhere}
            </Button>
          ),
      }}
      picture={(nodes) => (
        <CountBars
          label={say.byState}
          signs={coverageSigns}
          names={say.states}
          hints={say.stateHints}
          found={nodes.map(({ state }) => state)}
          param="states"
          chosen={states}
        />
      )}
      rowsOf={(nodes) => (states.length > 0 ? nodes.filter(({ state }) => states.includes(state)) : nodes)}
      table={{
        report: 'coverage',
        columns,
        keyOf: ({ actor, counterpart }) => `${actor.id}~${counterpart.id}`,
        paneOf: (row) => <CoveragePane row={row} />,
      }}
    />
  )
}
