import { useView } from '../app/use-view.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { PageOf } from '../parts/page-of.tsx'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { CitationList } from './citation-list.tsx'
import {
  type CoordinationNode,
  CoordinationSections,
  CoordinationStanding,
  citationsOf,
} from './coordination-sections.tsx'
import { NodeActions } from './node-actions.tsx'
import { NoteList } from './note-list.tsx'

interface CoordinationDetailsProps {
  readonly node: CoordinationNode
  readonly facts: readonly CitedFact[]
}

/** A coordination from top to bottom: what it is, how it stands, who, about what, where, to what effect. */
export function CoordinationDetails({ node, facts }: CoordinationDetailsProps) {
  const { view, words } = useView()
  const english = view.language === 'en'
  const number = node.__typename === 'Agreement' ? node.number : undefined
  return (
    <article className="details">
      <p className="details-kind" data-ink="coordination">
        {words.terms.coordinationKind[node.coordinationKind]}
        {number ? ` · ${words.panel.number(number)}` : ''}
      </p>
      <h2>{(english && node.titleEn) || node.title}</h2>
      <PageOf id={node.id} />
      <CoordinationStanding node={node} facts={facts} />
      <p className="summary" data-fact>
        {(english && node.summaryEn) || node.summary}{' '}
        <span className="evidence-room">
          <Evidence citations={evidenceOf(facts, 'DESCRIPTION')} of={words.pages.summary} />
        </span>
      </p>
      <NodeActions id={node.id} />
      <CoordinationSections node={node} facts={facts} />
      <NoteList notes={node.notes} />
      <CitationList citations={citationsOf(node)} />
    </article>
  )
}
