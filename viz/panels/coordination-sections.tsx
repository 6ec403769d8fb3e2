import { isCoordinatingRole } from '../../schema/vocabulary.ts'
import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment, CoordinationDetailsQuery } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { StatusIcon } from '../parts/status-icon.tsx'
import { inNameOrder } from '../state/collator.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { type LifeEvent, toLife } from '../state/life.ts'
import { nameOf } from '../state/to-diagram.ts'
import { LifeLine } from './life-line.tsx'
import { NamedRows } from './named-rows.tsx'
import { PartyList } from './party-list.tsx'
import { EvidenceAtOther, RelatedAgreements } from './related-agreements.tsx'
import { ResultList } from './result-list.tsx'
import { Section } from './section.tsx'

type Node = NonNullable<CoordinationDetailsQuery['node']>
export type CoordinationNode = Extract<Node, { __typename: 'Agreement' | 'JointActivity' }>
export type AgreementNode = Extract<Node, { __typename: 'Agreement' }>

interface SectionsProps {
  readonly node: CoordinationNode
  readonly facts: readonly CitedFact[]
}

/** How an agreement stands on the day and why, and the life of the coordination on a line. */
export function CoordinationStanding({ node, facts }: SectionsProps) {
  const { view, words } = useView()
  const status = node.__typename === 'Agreement' ? node.status : undefined
  return (
    <>
      {status ? (
        <p className="standing" data-fact>
          <span className="badge" data-status={status.status}>
            <StatusIcon status={status.status} />
            {words.terms.status[status.status]}
          </span>
          <Evidence citations={status.citations} of={words.terms.status[status.status]} />
        </p>
      ) : null}
      {status ? <p className="reason">{view.language === 'en' ? status.reasonEn : status.reason}</p> : null}
      <LifeLine
        events={lifeOf(node, facts)}
        day={view.day}
        evidenceOf={(event, text) => <EventEvidence event={event} node={node} facts={facts} of={text} />}
      />
    </>
  )
}

function lifeOf(node: CoordinationNode, facts: readonly CitedFact[]): LifeEvent[] {
  const carriedOutOn = facts.flatMap(({ kind, period }) =>
    kind === 'CARRYING_OUT' ? (period?.to ?? period?.from ?? []) : [],
  )
  if (node.__typename === 'JointActivity')
    return toLife({ validFrom: node.period?.from, validTo: node.period?.to, carriedOutOn })
  const partiesEndedOn = node.parties.flatMap(({ role, actor }) =>
    isCoordinatingRole(role) ? (actor.validTo ?? []) : [],
  )
  return toLife({
    ...node,
    carriedOutOn,
    partiesEndedOn: node.status.status === 'PARTY_DISSOLVED' ? partiesEndedOn : [],
  })
}

interface EventEvidenceProps extends SectionsProps {
  readonly event: LifeEvent
  readonly of: string
}

const laterFacts = { supplemented: 'SUPPLEMENTS', renewed: 'RENEWS', superseded: 'SUPERSEDES' } as const

/** What an event of the life rests on; that another agreement came later is a fact of that agreement. */
function EventEvidence({ event: { what, date, by }, node, facts, of }: EventEvidenceProps) {
  switch (what) {
    case 'signed':
      return <Evidence citations={evidenceOf(facts, 'SIGNING')} of={of} />
    case 'starts':
    case 'ends':
      return <Evidence citations={evidenceOf(facts, 'PERIOD')} of={of} />
    case 'carriedOut': {
      const meant = facts.filter(({ period }) => (period?.to ?? period?.from) === date)
      return <Evidence citations={evidenceOf(meant, 'CARRYING_OUT')} of={of} />
    }
    case 'partyEnds':
      return <Evidence citations={node.__typename === 'Agreement' ? node.status.citations : []} of={of} />
    case 'supplemented':
    case 'renewed':
    case 'superseded':
      return by ? <EvidenceAtOther id={by} fact={laterFacts[what]} to={node.id} of={of} /> : null
  }
}

/** Who, about what, where, to what effect; each with what it rests on. */
export function CoordinationSections({ node, facts }: SectionsProps) {
  const { view, words } = useView()
  const agreement = node.__typename === 'Agreement' ? node : undefined
  const signedAt = agreement?.signedAt
  const numberOf = ({ number, issuedOn }: CoordinationNode['implements'][number]) =>
    [number, issuedOn && formatDay(issuedOn, view.language)].filter(Boolean).join(', ')
  return (
    <>
      <PartyList parties={node.parties} />
      {node.areas.length > 0 ? (
        <Section title={words.panel.areas}>
          <NamedRows
            things={inNameOrder(node.areas, view.language)}
            evidenceOf={({ id }) => evidenceOf(facts, 'COVERS', id)}
          />
        </Section>
      ) : null}
      {node.places.length > 0 || signedAt ? (
        <Section title={words.panel.places}>
          <NamedRows
            things={inNameOrder(node.places, view.language)}
            evidenceOf={({ id }) => evidenceOf(facts, 'APPLIES_IN', id)}
          />
          {signedAt ? (
            <p className="soft" data-fact>
              {words.panel.signedAt(nameOf(signedAt, view.language))}{' '}
              <Evidence
                citations={evidenceOf(facts, 'SIGNED_AT', signedAt.id)}
                of={words.panel.signedAt(nameOf(signedAt, view.language))}
              />
            </p>
          ) : null}
        </Section>
      ) : null}
      <ResultList results={node.results} />
      {node.implements.length > 0 ? (
        <Section title={words.panel.implements}>
          <NamedRows
            things={node.implements.map((one) => ({ ...one, note: numberOf(one) }))}
            evidenceOf={({ id }) => evidenceOf(facts, 'IMPLEMENTS', id)}
          />
        </Section>
      ) : null}
      {agreement ? <RelatedAgreements agreement={agreement} facts={facts} /> : null}
    </>
  )
}

/** All citations of a coordination: its own, those of its status, its parties and its results. */
export function citationsOf(node: CoordinationNode): CitationPartsFragment[] {
  return [
    ...node.citations,
    ...(node.__typename === 'Agreement' ? node.status.citations : []),
    ...node.parties.flatMap(({ citations }) => citations),
    ...node.results.flatMap(({ citations }) => citations),
  ]
}
