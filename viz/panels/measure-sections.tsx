import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useAtlas } from '../app/use-atlas.tsx'
import { useGoTo } from '../app/use-go-to.tsx'
import { useView } from '../app/use-view.tsx'
import {
  type ColourMeasure,
  colourMeasures,
  type MeasureId,
  type Measures,
  type SizeMeasure,
  sizeMeasures,
} from '../measures/measure.ts'
import { formatNumber } from '../parts/format-day.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { BridgeIcon, CommunityNumber } from '../parts/sign-icons.tsx'
import { createCollator } from '../state/collator.ts'
import { toCommunities, toRanking } from '../state/rankings.ts'
import { labelOf, nameOf } from '../state/to-diagram.ts'
import { toPercent } from '../state/to-rows.ts'
import { type RankedRow, RankedRows } from './ranked-rows.tsx'
import { Section } from './section.tsx'

const canSize = (id: MeasureId): id is SizeMeasure => (sizeMeasures as readonly MeasureId[]).includes(id)
const canColour = (id: MeasureId): id is ColourMeasure =>
  (colourMeasures as readonly MeasureId[]).includes(id)

/** One measure: what it says in a sentence, switches that show it in the picture, and its ten greatest. */
export function MeasureSection({ id, children }: { readonly id: MeasureId; readonly children: ReactNode }) {
  const { view, words, dispatch } = useView()
  const { title, explain } = words.analysis.measures[id]
  return (
    <Section title={title}>
      <p className="explain">{explain}</p>
      <div className="actions">
        {canSize(id) ? (
          <ToggleButton
            className="button small toggle"
            aria-label={`${words.analysis.sizeBy}: ${title}`}
            isSelected={view.sizeBy === id}
            onChange={(on) => dispatch({ type: 'sizeChosen', sizeBy: on ? id : undefined })}
          >
            {words.analysis.sizeBy}
          </ToggleButton>
        ) : null}
        {canColour(id) ? (
          <ToggleButton
            className="button small toggle"
            isSelected={view.colourBy === id}
            onChange={(on) => dispatch({ type: 'colourChosen', colourBy: on ? id : undefined })}
          >
            {words.analysis.colourBy[id]}
          </ToggleButton>
        ) : null}
      </div>
      {children}
    </Section>
  )
}

interface NodeRankingProps {
  readonly values: ReadonlyMap<string, number>
  readonly label: string
  readonly noteOf: (value: number) => string
}

/** The nodes with the greatest values. */
export function NodeRanking({ values, label, noteOf }: NodeRankingProps) {
  const { view } = useView()
  const { picture } = useAtlas()
  const goTo = useGoTo()
  const { compare } = createCollator(view.language)
  const ranking = toRanking(picture.nodes, values, (a, b) =>
    compare(labelOf(a, view.language), labelOf(b, view.language)),
  )
  const greatest = ranking[0]?.value ?? 1
  const rows = ranking.map(
    ({ one, value }): RankedRow => ({
      id: one.id,
      icon: <NodeIcon node={one} />,
      name: labelOf(one, view.language),
      fullName: nameOf(one, view.language),
      note: noteOf(value),
      share: value / greatest,
      onPress: () => goTo(one.id),
    }),
  )
  return <RankedRows label={label} rows={rows} />
}

/** The communities, the largest first; a press selects all of one. */
export function CommunityRanking({ measures }: { readonly measures: Measures }) {
  const { view, words, dispatch } = useView()
  const { picture, theme } = useAtlas()
  const { communities, alone } = toCommunities(picture.nodes, measures)
  const greatest = communities[0]?.members.length ?? 1
  const rows = communities.map(({ number, members, middle }): RankedRow => {
    const around = words.analysis.communityAround(labelOf(middle, view.language))
    return {
      id: `community-${number}`,
      icon: <CommunityNumber community={number} theme={theme} />,
      name: `${words.analysis.community(number)}, ${around}`,
      note: words.analysis.communityOf(members.length),
      share: members.length / greatest,
      onPress: () => dispatch({ type: 'selected', ids: members.map(({ id }) => id) }),
    }
  })
  return (
    <>
      <RankedRows label={words.analysis.measures.communities.title} rows={rows} />
      {alone > 0 ? <p className="soft">{words.analysis.alone(alone)}</p> : null}
    </>
  )
}

/** What holds the network together: edges, then nodes. */
export function BridgeRanking({ measures }: { readonly measures: Measures }) {
  const { view, words, dispatch } = useView()
  const { picture } = useAtlas()
  const { nodes, edges = new Map<string, number>() } = measures.bridges
  const labels = new Map(picture.nodes.map((node) => [node.id, labelOf(node, view.language)]))
  const ranking = toRanking(picture.edges, edges)
  const greatest = ranking[0]?.value ?? 1
  const lines = ranking.map(
    ({ one, value }): RankedRow => ({
      id: one.id,
      icon: <BridgeIcon />,
      name: `${labels.get(one.source) ?? ''} – ${labels.get(one.target) ?? ''}`,
      note: words.analysis.cutsOff(value),
      share: value / greatest,
      onPress: () => dispatch({ type: 'selected', ids: [one.id] }),
    }),
  )
  return (
    <>
      <h4>{words.analysis.bridgeEdges(lines.length)}</h4>
      {lines.length === 0 ? <p className="soft">{words.analysis.noBridges}</p> : null}
      <RankedRows label={words.analysis.bridgeEdges(lines.length)} rows={lines} />
      <h4>{words.analysis.cutNodes(nodes.size)}</h4>
      {nodes.size === 0 ? <p className="soft">{words.analysis.noCutNodes}</p> : null}
      <NodeRanking
        values={nodes}
        label={words.analysis.cutNodes(nodes.size)}
        noteOf={(value) => words.analysis.cutsOff(value)}
      />
    </>
  )
}

/** A share as a percentage in the reader's own way of writing numbers. */
export function usePercent(): (share: number) => string {
  const { view } = useView()
  return (share) => formatNumber(toPercent(share), view.language)
}
