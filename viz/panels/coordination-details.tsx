import { isCoordinatingRole } from '../../schema/vocabulary.ts'
import { useView } from '../app/use-view.tsx'
import type { CoordinationDetailsQuery } from '../client/generated.ts'
import { formatDay } from '../parts/format-day.ts'
import { StatusIcon } from '../parts/status-icon.tsx'
import { nameOf } from '../state/to-diagram.ts'
import { CitationList } from './citation-list.tsx'
import { type LifeEvent, LifeLine } from './life-line.tsx'
import { NodeActions } from './node-actions.tsx'
import { NoteList } from './note-list.tsx'
import { PartyList } from './party-list.tsx'
import { RelatedAgreements } from './related-agreements.tsx'
import { ResultList } from './result-list.tsx'
import { Section } from './section.tsx'

type Node = NonNullable<CoordinationDetailsQuery['node']>
export type CoordinationNode = Extract<Node, { __typename: 'Agreement' | 'JointActivity' }>
export type AgreementNode = Extract<Node, { __typename: 'Agreement' }>

function lifeOf(node: CoordinationNode): LifeEvent[] {
  const event = (what: LifeEvent['what'], date: string | null | undefined): LifeEvent[] =>
    date ? [{ what, date }] : []
  if (node.__typename === 'JointActivity')
    return [...event('starts', node.period?.from), ...event('ends', node.period?.to)]
  const ended = node.parties
    .filter(({ role }) => isCoordinatingRole(role))
    .flatMap(({ actor }) => actor.validTo ?? [])
    .sort()[0]
  return [
    ...event('signed', node.signedOn),
    ...event('starts', node.validFrom === node.signedOn ? undefined : node.validFrom),
    ...event('partyEnds', node.status.status === 'PARTY_DISSOLVED' ? ended : undefined),
    ...event('ends', node.validTo),
  ]
}

/** A coordination from top to bottom: what it is, how it stands, who, about what, where, to what effect. */
export function CoordinationDetails({ node }: { node: CoordinationNode }) {
  const { view, words } = useView()
  const { language } = view
  const english = language === 'en'
  const agreement = node.__typename === 'Agreement' ? node : undefined
  const places = node.places.map((place) => nameOf(place, language))
  const signedAt = agreement?.signedAt
  return (
    <article className="details">
      <p className="details-kind" data-ink="coordination">
        {words.terms.coordinationKind[node.coordinationKind]}
        {agreement?.number ? ` · ${words.panel.number(agreement.number)}` : ''}
      </p>
      <h2>{(english && node.titleEn) || node.title}</h2>
      {agreement ? (
        <p className="badge" data-status={agreement.status.status}>
          <StatusIcon status={agreement.status.status} />
          {words.terms.status[agreement.status.status]}
        </p>
      ) : null}
      {agreement ? (
        <p className="reason">{english ? agreement.status.reasonEn : agreement.status.reason}</p>
      ) : null}
      <LifeLine events={lifeOf(node)} day={view.day} />
      <p className="summary">{(english && node.summaryEn) || node.summary}</p>
      <NodeActions id={node.id} />
      <PartyList parties={node.parties} />
      {node.areas.length > 0 ? (
        <Section title={words.panel.areas}>
          <ul className="chips">
            {node.areas.map((area) => (
              <li key={area.id}>{nameOf(area, language)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {places.length > 0 || signedAt ? (
        <Section title={words.panel.places}>
          {places.length > 0 ? <p>{places.join(', ')}</p> : null}
          {signedAt ? <p className="soft">{words.panel.signedAt(nameOf(signedAt, language))}</p> : null}
        </Section>
      ) : null}
      <ResultList results={node.results} />
      {node.implements.length > 0 ? (
        <Section title={words.panel.implements}>
          <ul className="plain-list">
            {node.implements.map((instrument) => (
              <li key={instrument.id}>
                {nameOf(instrument, language)}
                {instrument.number ? ` (${instrument.number})` : ''}
                {instrument.issuedOn ? `, ${formatDay(instrument.issuedOn, language)}` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {agreement ? <RelatedAgreements agreement={agreement} /> : null}
      <NoteList notes={node.notes} />
      <CitationList
        citations={[
          ...node.citations,
          ...(agreement?.status.citations ?? []),
          ...node.parties.flatMap(({ citations }) => citations),
        ]}
      />
    </article>
  )
}
