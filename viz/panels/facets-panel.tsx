import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useFacetName } from '../app/use-facet-name.ts'
import { useView } from '../app/use-view.tsx'
import type { AgreementStatus } from '../client/generated.ts'
import { type MarkGroup, markGroups } from '../diagram/marks.ts'
import type { Change } from '../diagram/model.ts'
import { formatDay } from '../parts/format-day.ts'
import { GroupIcon, NodeIcon } from '../parts/mark-icon.tsx'
import { ChangeIcon } from '../parts/sign-icons.tsx'
import { LegendSkeleton } from '../parts/skeleton.tsx'
import { StatusIcon } from '../parts/status-icon.tsx'
import { createCollator } from '../state/collator.ts'
import { type FacetCount, toFacetCounts } from '../state/facet-counts.ts'
import { type Facet, facets, noValue } from '../state/filters.ts'
import { type TreeLine, toAreaTree } from '../state/taxonomy.ts'
import { FacetLine } from './facet-line.tsx'
import { MeasureLegend } from './measure-legend.tsx'

const isMarkGroup = (value: string): value is MarkGroup => (markGroups as readonly string[]).includes(value)

/** The legend: every mark with how much of it is drawn; a click filters. */
export function FacetsPanel() {
  const { view, words, dispatch } = useView()
  const { ungrouped, taxonomy, isFirst } = useAtlas()
  const nameOfValue = useFacetName()
  const counts = toFacetCounts(ungrouped, view.filters, taxonomy, (facet, a, b) =>
    createCollator(view.language).compare(nameOfValue(facet, a), nameOfValue(facet, b)),
  )
  const areaTree = toAreaTree(counts.area, taxonomy)
  const [allAreas, setAllAreas] = useState(false)
  const titles: Readonly<Record<Facet, string>> = {
    ...words.facets,
    status: words.facets.status(formatDay(view.day, view.language)),
  }
  const shown = (facet: Facet): ReadonlyArray<TreeLine<FacetCount>> =>
    facet === 'area'
      ? areaTree.filter(({ depth }) => allAreas || depth === 0)
      : counts[facet].map((line) => ({ line, depth: 0 }))
  const folded = areaTree.filter(({ depth }) => depth > 0).length
  if (isFirst) return <LegendSkeleton />
  return (
    <div className="facets">
      <MeasureLegend />
      {facets.map((facet) =>
        counts[facet].length === 0 ? null : (
          <section key={facet} className="facet" aria-labelledby={`facet-${facet}`}>
            <h2 id={`facet-${facet}`}>{titles[facet]}</h2>
            <ul>
              {shown(facet).map(({ line: count, depth }) => (
                <FacetLine
                  key={count.value}
                  facet={facet}
                  count={count}
                  depth={depth}
                  icon={<FacetIcon facet={facet} value={count.value} />}
                  name={<FacetName facet={facet} value={count.value} />}
                />
              ))}
            </ul>
            {facet === 'area' && folded > 0 ? (
              <Button className="link" onPress={() => setAllAreas(!allAreas)}>
                {allAreas ? words.facets.fewer : words.facets.more(folded)}
              </Button>
            ) : null}
          </section>
        ),
      )}
      {Object.keys(view.filters).length > 0 ? (
        <Button className="button" onPress={() => dispatch({ type: 'filtersCleared' })}>
          {words.facets.clear}
        </Button>
      ) : null}
      {facets.some((facet) => counts[facet].length > 0) ? <p className="hint">{words.facets.hint}</p> : null}
    </div>
  )
}

function FacetIcon({ facet, value }: { facet: Facet; value: string }) {
  if (facet === 'kind' && isMarkGroup(value)) return <GroupIcon group={value} />
  if (facet === 'coordination')
    return (
      <NodeIcon node={{ type: value === 'JOINT_ACTIVITY' ? 'JointActivity' : 'Agreement', kind: value }} />
    )
  if (facet === 'status' && value !== noValue) return <StatusIcon status={value as AgreementStatus} />
  if (facet === 'change') return value === 'SAME' ? null : <ChangeIcon change={value as Change} />
  if (facet === 'evidence') return <span className="line-sample" data-basis={value} aria-hidden="true" />
  return null
}

function FacetName({ facet, value }: { facet: Facet; value: string }) {
  return useFacetName()(facet, value)
}
