import { useView } from '../app/use-view.tsx'
import { ActorLink } from '../panels/actor-link.tsx'
import { SuccessionRows } from '../panels/actor-sections.tsx'
import { NamedRows } from '../panels/named-rows.tsx'
import { createCollator, formatDay } from '../parts/format-day.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { nameOf } from '../state/to-diagram.ts'
import type { UnitNode } from './unit-page.tsx'

interface UnitSideProps {
  readonly node: UnitNode
  readonly side: 'Before' | 'After'
  readonly facts: readonly CitedFact[]
  /** Whether the unit exists on the day. */
  readonly isThere: boolean
}

/** A unit on one of the two days: where it lies, what lies in it and who sits there; or why it is not there, and what is in its place. */
export function UnitSide({ node, side, facts, isThere }: UnitSideProps) {
  const { view, words } = useView()
  const { language } = view
  const say = words.pages
  const collator = createCollator(language)
  if (!isThere)
    return side === 'Before' ? (
      <p className="soft">{say.notYet(formatDay(node.validFrom ?? '', language))}</p>
    ) : (
      <>
        <p className="soft">{say.noMore(formatDay(node.validTo ?? '', language))}</p>
        <h4>{say.becameOf}</h4>
        {node.successors.length > 0 ? (
          <SuccessionRows successions={node.successors} />
        ) : (
          <p className="soft">{say.noSuccessor}</p>
        )}
      </>
    )
  const parent = node[`parent${side}`]
  const children = node[`children${side}`]
  const organizations = node[`organizations${side}`]
  const sorted = [...children.nodes].sort((a, b) =>
    collator.compare(nameOf(a, language), nameOf(b, language)),
  )
  return (
    <>
      {parent ? (
        <>
          <h4>{say.parent}</h4>
          <NamedRows things={[parent]} evidenceOf={({ id }) => evidenceOf(facts, 'PART_OF', id)} />
        </>
      ) : null}
      <h4>{say.children(children.totalCount)}</h4>
      {children.totalCount > 0 ? <NamedRows things={sorted} /> : <p className="soft">{say.none}</p>}
      {children.totalCount > sorted.length ? (
        <p className="soft">{words.panel.moreOf(children.totalCount - sorted.length)}</p>
      ) : null}
      <h4>{say.organizations(organizations.totalCount)}</h4>
      {organizations.totalCount > 0 ? (
        <ul className="rows">
          {organizations.nodes.map((organization) => (
            <li key={organization.id}>
              <ActorLink actor={organization} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{say.none}</p>
      )}
    </>
  )
}
