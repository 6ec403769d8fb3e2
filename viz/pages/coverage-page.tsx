import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { CoverageRowsDocument } from '../client/generated.ts'
import { readAll } from '../client/read-all.ts'
import { useQuery } from '../client/use-query.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { nameOf } from '../state/to-diagram.ts'
import { Asked } from '../tables/asked.tsx'
import { ActorCell, shortTitleOf } from '../tables/cells.tsx'
import { Choice } from '../tables/choice.tsx'
import type { Column } from '../tables/column.ts'
import { CountBars } from '../tables/count-bars.tsx'
import { CoveragePane, type CoverageRow } from '../tables/coverage-pane.tsx'
import { coverageRules, coverageSigns, coverageStates } from '../tables/coverage-signs.ts'
import { DataTable } from '../tables/data-table.tsx'
import { DroppedNote } from '../tables/dropped-note.tsx'
import { PageDay } from '../tables/page-day.tsx'
import { createParamReader } from '../tables/params.ts'
import { Sign } from '../tables/sign.tsx'
import { WithinChoice } from '../tables/within-choice.tsx'
import { PageFrame } from './page-frame.tsx'

const unitShape = /^unit(?:-[a-z0-9]+)+$/

/** Pairs that one would expect to coordinate, and what is known of them. */
export function CoveragePage() {
  const { view, words, route, setParams } = useView()
  const { day } = view
  const say = words.coverage
  const read = createParamReader(route.params)
  const rule = read.oneOf('rule', coverageRules)
  const within = read.text('within', unitShape)
  const states = read.manyOf('states', coverageStates)
  const asked = useQuery(`coverage ${rule} ${within} ${day}`, (signal) =>
    readAll(async (first, after) => {
      const answer = await fetchGraph(CoverageRowsDocument, { rule, within, day, first, after }, signal)
      return answer.coverage
    }),
  )
  const columns = useCoverageColumns()
  const setWithin = (unit: string | undefined) => setParams({ within: unit, row: undefined })
  return (
    <PageFrame title={say.title} lead={say.lead} actions={<PageDay />} isLoading={asked.loading}>
      <DroppedNote dropped={read.dropped} />
      <div className="page-tools">
        <Choice
          label={say.rule}
          value={rule}
          choices={coverageRules.map((id) => ({ id, name: say.rules[id] }))}
          onChoose={(id) => setParams({ rule: id, row: undefined })}
        />
        <WithinChoice within={within} onChoose={setWithin} />
      </div>
      <Asked query={asked}>
        {({ nodes, total }, isStale) =>
          total === 0 ? (
            <div className="page-empty">
              <EmptyNote title={say.empty} hint={say.emptyHint}>
                {within === undefined ? null : (
                  <Button className="button" onPress={() => setWithin(undefined)}>
                    {say.askEverywhere}
                  </Button>
                )}
              </EmptyNote>
            </div>
          ) : (
            <>
              <CountBars
                label={say.byState}
                bars={coverageStates.map((id) => ({
                  id,
                  name: say.states[id],
                  hint: say.stateHints[id],
                  Icon: coverageSigns[id],
                  count: nodes.filter(({ state }) => state === id).length,
                }))}
                chosen={states}
                onChoose={(chosen) => setParams({ states: chosen.join() || undefined })}
              />
              <DataTable
                label={say.title}
                report="coverage"
                columns={columns}
                rows={states.length > 0 ? nodes.filter(({ state }) => states.includes(state)) : nodes}
                unread={total - nodes.length}
                keyOf={({ actor, counterpart }) => `${actor.id}~${counterpart.id}`}
                paneOf={(row) => <CoveragePane row={row} />}
                isStale={isStale}
              />
            </>
          )
        }
      </Asked>
    </PageFrame>
  )
}

function useCoverageColumns(): ReadonlyArray<Column<CoverageRow>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.coverage
    return [
      {
        id: 'actor',
        title: say.actor,
        share: 1.4,
        isRowHeader: true,
        valueOf: ({ actor }) => nameOf(actor, language),
        cellOf: ({ actor }) => <ActorCell actor={actor} language={language} />,
      },
      {
        id: 'counterpart',
        title: say.counterpart,
        share: 1.2,
        isRowHeader: true,
        valueOf: ({ counterpart }) => nameOf(counterpart, language),
        cellOf: ({ counterpart }) => <ActorCell actor={counterpart} language={language} />,
      },
      {
        id: 'state',
        title: say.state,
        share: 1.2,
        valueOf: ({ state }) => say.states[state],
        cellOf: ({ state }) => <Sign Icon={coverageSigns[state]} name={say.states[state]} />,
      },
      {
        id: 'agreements',
        title: say.agreements,
        share: 1.2,
        valueOf: ({ coordinations }) =>
          coordinations.map((coordination) => shortTitleOf(coordination, language)).join('; '),
      },
      {
        id: 'reason',
        title: say.reason,
        share: 2.8,
        valueOf: ({ reason, reasonEn }) => (language === 'en' ? reasonEn : reason),
      },
      {
        id: 'basis',
        title: say.basis,
        isOnlyExported: true,
        valueOf: ({ basis }) => words.terms.basis[basis],
      },
      {
        id: 'ids',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ actor, counterpart }) => `${actor.id}; ${counterpart.id}`,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: ({ citations, coordinations }) =>
          [...citations, ...coordinations.flatMap((coordination) => coordination.citations)]
            .map(({ id }) => id)
            .join('; '),
      },
    ]
  }, [language, words])
}
