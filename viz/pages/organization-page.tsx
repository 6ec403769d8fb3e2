import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { OrganizationPageDocument, type OrganizationPageQuery } from '../client/generated.ts'
import { readCoordinations } from '../client/read-coordinations.ts'
import { useQuery } from '../client/use-query.ts'
import { SuccessionRows } from '../panels/actor-sections.tsx'
import { CitationList } from '../panels/citation-list.tsx'
import { NamedRows } from '../panels/named-rows.tsx'
import { NoteList } from '../panels/note-list.tsx'
import { Section } from '../panels/section.tsx'
import { useFacts } from '../panels/use-facts.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { evidenceOf } from '../state/fact-evidence.ts'
import { standingOn } from '../state/standing.ts'
import { CommandChain } from './command-chain.tsx'
import { CoordinationPart } from './coordination-part.tsx'
import { Existence } from './existence.tsx'
import { PartnerTable } from './partner-table.tsx'
import { ThingFrame } from './thing-frame.tsx'

type Organization = Extract<NonNullable<OrganizationPageQuery['node']>, { partners: unknown }>

/** An organization: what is above and below it, where it is, with whom it coordinates, what became of it. */
export function OrganizationPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const asked = useQuery(`${id} ${view.day}`, (signal) =>
    fetchGraph(OrganizationPageDocument, { id, day: view.day }, signal),
  )
  const found = asked.data?.node
  const node = found && 'partners' in found ? found : undefined
  return (
    <ThingFrame
      asked={asked}
      noun={words.pages.organization}
      thing={node}
      kind={
        node ? (
          <>
            <NodeIcon node={{ type: 'Organization', kind: node.kind, unnamed: node.unnamed }} />
            {words.terms.organizationKind[node.kind]}
            {node.unnamed ? ` · ${words.panel.unnamed}` : ''}
          </>
        ) : null
      }
      isDated
      draws={[id]}
    >
      {node ? <Body node={node} /> : null}
    </ThingFrame>
  )
}

function Body({ node }: { node: Organization }) {
  const { view, words } = useView()
  const say = words.pages
  const facts = useFacts(node.id)
  const coordinations = useQuery(`${node.id} ${view.day}`, (signal) =>
    readCoordinations({ parties: [node.id] }, view.day, signal),
  )
  return (
    <>
      {node.superiors.length + node.subordinates.totalCount > 0 ? (
        <Section title={say.chain}>
          <CommandChain node={node} />
        </Section>
      ) : null}
      <div className="page-columns">
        <Existence thing={node} facts={facts} />
        <Part title={words.panel.basedIn} isThere={node.basedIn.length > 0}>
          <NamedRows things={node.basedIn} evidenceOf={({ id }) => evidenceOf(facts, 'BASED_IN', id)} />
        </Part>
        <Part title={words.panel.responsibleFor} isThere={node.responsibleFor.length > 0}>
          <NamedRows
            things={node.responsibleFor}
            evidenceOf={({ id }) => evidenceOf(facts, 'RESPONSIBLE_FOR', id)}
          />
        </Part>
        <Part title={say.predecessors} isThere={node.predecessors.length > 0}>
          <SuccessionRows successions={node.predecessors} title={say.predecessors} />
        </Part>
        <Part title={say.successors} isThere={standingOn(node, view.day) === 'over'}>
          <SuccessionRows successions={node.successors} />
          {node.successors.length === 0 ? <p className="soft">{say.noSuccessor}</p> : null}
        </Part>
      </div>
      <NoteList notes={node.notes} />
      <CoordinationPart asked={coordinations} title={say.coordinations} />
      {node.partners.totalCount > 0 ? <PartnerTable partners={node.partners} /> : null}
      <CitationList citations={node.citations} />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly isThere: boolean
  readonly children: ReactNode
}

/** A section where there is something to tell. */
function Part({ title, isThere, children }: PartProps) {
  return isThere ? <Section title={title}>{children}</Section> : null
}
