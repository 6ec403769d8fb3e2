import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { type LegendEntry, toCommunityEntries, toHoldingEntries } from '../diagram/legend.ts'
import { BridgeIcon, CommunityNumber, CutNodeIcon, OtherCommunitiesIcon } from '../parts/sign-icons.tsx'

/** What sizes, communities' inks and doubled lines mean, where the picture shows measures. */
export function MeasureLegend() {
  const { view, words } = useView()
  const { picture } = useAtlas()
  const entries = [
    ...toCommunityEntries(picture.nodes, view.language),
    ...toHoldingEntries(picture.nodes, picture.edges, view.language),
  ]
  if (!view.sizeBy && entries.length === 0) return null
  return (
    <section className="facet measure-legend" aria-labelledby="facet-measures">
      <h2 id="facet-measures">{words.analysis.legend}</h2>
      <ul>
        {view.sizeBy ? (
          <li>
            <span>
              {words.analysis.sizedBy(words.analysis.measures[view.sizeBy].title)}
              <small>{words.analysis.larger}</small>
            </span>
          </li>
        ) : null}
        {view.colourBy === 'communities' ? (
          <li>
            <span>
              {words.analysis.coloured}
              <small>{words.analysis.sameColour}</small>
            </span>
          </li>
        ) : null}
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryIcon entry={entry} />
            <span>{entry.label}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function EntryIcon({ entry }: { readonly entry: LegendEntry }) {
  const { theme } = useAtlas()
  if (entry.community) return <CommunityNumber community={entry.community} theme={theme} />
  if (entry.line) return <BridgeIcon />
  return entry.node?.ringed ? <CutNodeIcon /> : <OtherCommunitiesIcon />
}
