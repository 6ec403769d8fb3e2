import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { nameOf } from '../state/to-diagram.ts'
import {
  BridgeRanking,
  CommunityRanking,
  MeasureSection,
  NodeRanking,
  usePercent,
} from './measure-sections.tsx'

/** What the picture's shape tells: who is joined to most, who stands between, which communities form, what holds it together. */
export function AnalysisPanel() {
  const { words } = useView()
  const { picture, measured } = useAtlas()
  const percent = usePercent()
  const { measures, isMeasuring, failure } = measured
  const say = words.analysis
  return (
    <article className="details analysis" aria-busy={isMeasuring}>
      <h2>{say.title}</h2>
      <p className="explain">{say.about(picture.nodes.length, picture.edges.length)}</p>
      {failure ? (
        <p className="failure" role="alert">
          {say.failed}
        </p>
      ) : null}
      {isMeasuring && !measures ? <p role="status">{say.measuring}</p> : null}
      {picture.nodes.length === 0 ? <p className="soft">{say.nothing}</p> : null}
      <OfSelected />
      {measures && picture.nodes.length > 0 ? (
        <>
          <MeasureSection id="degree">
            <NodeRanking
              values={measures.degree.nodes}
              label={say.measures.degree.title}
              noteOf={(value) => say.degreeOf(value)}
            />
          </MeasureSection>
          <MeasureSection id="betweenness">
            <NodeRanking
              values={measures.betweenness.nodes}
              label={say.measures.betweenness.title}
              noteOf={(value) => say.betweennessOf(percent(value))}
            />
          </MeasureSection>
          <MeasureSection id="communities">
            <CommunityRanking measures={measures} />
          </MeasureSection>
          <MeasureSection id="bridges">
            <BridgeRanking measures={measures} />
          </MeasureSection>
        </>
      ) : null}
    </article>
  )
}

/** All measures of the one node that is selected, in a sentence. */
function OfSelected() {
  const { view, words } = useView()
  const { picture } = useAtlas()
  const percent = usePercent()
  const [id, ...others] = view.selection
  const node = others.length === 0 ? picture.nodes.find((one) => one.id === id) : undefined
  if (!node?.measured) return null
  const { degree, betweenness, cutsOff, community } = node.measured
  const parts = [
    words.analysis.joinedTo(degree),
    words.analysis.betweennessIn(percent(betweenness)),
    ...(community ? [words.analysis.inCommunity(community)] : []),
    ...(cutsOff > 0 ? [words.analysis.wouldCutOff(cutsOff)] : []),
  ]
  return (
    <p className="of-selected">
      <strong>{nameOf(node, view.language)}</strong>: {parts.join('; ')}.
    </p>
  )
}
