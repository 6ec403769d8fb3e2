import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import type { Reorganization } from '../client/read-reorganizations.ts'
import { ActorLink } from '../panels/actor-link.tsx'
import { formatDay } from '../parts/format-day.ts'
import { LazyEvidence } from '../parts/lazy-evidence.tsx'
import { useUnfolded } from '../parts/use-unfolded.ts'
import { nameOf } from '../state/to-diagram.ts'

/** How many are shown before the rest is asked for. */
const atFirst = 25

interface ReorganizationTableProps {
  readonly label: string
  readonly reorganizations: readonly Reorganization[]
}

/** What reorganizations ended and what came out of each, on whose word. */
export function ReorganizationTable({ label, reorganizations }: ReorganizationTableProps) {
  const { view, words } = useView()
  const [all, showAll] = useUnfolded()
  const say = words.pages
  const shown = all ? reorganizations : reorganizations.slice(0, atFirst)
  return (
    <>
      <div className="table-wrap">
        <table className="plain-table stacked-table reorganization-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{say.before}</th>
              <th scope="col">{say.afterwards}</th>
              <th scope="col">{say.reorganization}</th>
              <th scope="col">{say.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <td>
                  <Actors of={one.ended} />
                </td>
                <td>
                  <Actors of={one.created} />
                </td>
                <td className="number">
                  {words.terms.eventKind[one.kind]}
                  <br />
                  {formatDay(one.effectiveOn, view.language)}
                </td>
                <td data-fact>
                  <LazyEvidence
                    ids={statedCitations(one)}
                    isInferred={false}
                    of={nameOf(one, view.language)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < reorganizations.length ? (
        <Button className="link" onPress={showAll}>
          {say.showAll(reorganizations.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What the reorganization and all that is stated of its actors rest on; what is inferred of one stands beside it. */
function statedCitations({ citations, ended, created }: Reorganization): string[] {
  const stated = [...ended.edges, ...created.edges].filter(({ basis }) => basis === 'STATED')
  return [...new Set([...citations, ...stated.flatMap((edge) => edge.citations)].map(({ id }) => id))]
}

function Actors({ of: { edges, totalCount } }: { of: Reorganization['ended'] }) {
  const { view, words } = useView()
  return (
    <>
      <ul className="rows">
        {edges.map(({ node, extent, basis, citations }) => (
          <li key={node.id} data-basis={basis} data-fact={basis === 'INFERRED' || undefined}>
            <ActorLink actor={node} note={extent === 'PARTIAL' ? words.terms.extent.PARTIAL : undefined} />
            {basis === 'INFERRED' ? (
              <LazyEvidence ids={citations.map(({ id }) => id)} isInferred of={nameOf(node, view.language)} />
            ) : null}
          </li>
        ))}
      </ul>
      {totalCount > edges.length ? (
        <p className="soft">{words.panel.moreOf(totalCount - edges.length)}</p>
      ) : null}
    </>
  )
}
