import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { CoordinationDetailsDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { CitationList } from '../panels/citation-list.tsx'
import {
  type CoordinationNode,
  CoordinationSections,
  CoordinationStanding,
  citationsOf,
} from '../panels/coordination-sections.tsx'
import { NoteList } from '../panels/note-list.tsx'
import { useFactsSoon } from '../panels/use-facts.ts'
import { Evidence } from '../parts/evidence.tsx'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { ThingFrame } from './thing-frame.tsx'

/** An agreement or a joint activity, from how it stands to the last of its sources. */
export function AgreementPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const asked = useQuery(`${id} ${view.day}`, (signal) =>
    fetchGraph(CoordinationDetailsDocument, { id, day: view.day }, signal),
  )
  const found = asked.data?.node
  const { facts, isReading } = useFactsSoon(id)
  const node = !isReading && found && 'coordinationKind' in found ? found : undefined
  const english = view.language === 'en'
  return (
    <ThingFrame
      asked={{ ...asked, current: asked.current && !isReading, loading: asked.loading || isReading }}
      noun={words.pages.agreement}
      thing={node && { name: node.title, nameEn: node.titleEn }}
      kind={node ? <Kind node={node} /> : null}
      lead={
        node ? (
          <>
            {(english && node.summaryEn) || node.summary}{' '}
            <Evidence citations={evidenceOf(facts, 'DESCRIPTION')} of={words.pages.summary} />
          </>
        ) : null
      }
      isDated
      draws={[id]}
    >
      {node ? <Body node={node} facts={facts} /> : null}
    </ThingFrame>
  )
}

function Kind({ node }: { node: CoordinationNode }) {
  const { words } = useView()
  const number = node.__typename === 'Agreement' ? node.number : undefined
  return (
    <>
      <NodeIcon node={{ type: node.__typename, kind: node.coordinationKind }} />
      {words.terms.coordinationKind[node.coordinationKind]}
      {number ? ` · ${words.panel.number(number)}` : ''}
    </>
  )
}

function Body({ node, facts }: { node: CoordinationNode; facts: readonly CitedFact[] }) {
  return (
    <>
      <div className="page-standing">
        <CoordinationStanding node={node} facts={facts} />
      </div>
      <div className="page-columns">
        <CoordinationSections node={node} facts={facts} />
      </div>
      <NoteList notes={node.notes} />
      <CitationList citations={citationsOf(node)} />
    </>
  )
}
