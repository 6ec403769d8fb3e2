import { useView } from '../app/use-view.tsx'
import type { FactKind } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { CoordinationLink } from './actor-link.tsx'
import type { AgreementNode } from './coordination-sections.tsx'
import { Section } from './section.tsx'
import { useFacts } from './use-facts.ts'

/** The fact that each relation is, and whether the other agreement is the one that it is stated of. */
const relations = {
  renews: { fact: 'RENEWS', isOthers: false },
  renewedBy: { fact: 'RENEWS', isOthers: true },
  supplements: { fact: 'SUPPLEMENTS', isOthers: false },
  supplementedBy: { fact: 'SUPPLEMENTS', isOthers: true },
  supersedes: { fact: 'SUPERSEDES', isOthers: false },
  supersededBy: { fact: 'SUPERSEDES', isOthers: true },
} as const
type Relation = keyof typeof relations

interface RelatedAgreementsProps {
  readonly agreement: AgreementNode
  readonly facts: readonly CitedFact[]
}

/** Agreements that came before and after it. */
export function RelatedAgreements({ agreement, facts }: RelatedAgreementsProps) {
  const { view, words } = useView()
  const related = (Object.keys(relations) as Relation[]).flatMap((relation) =>
    agreement[relation].map((other) => ({ relation, other })),
  )
  if (related.length === 0) return null
  return (
    <Section title={words.panel.related}>
      <ul className="rows">
        {related.map(({ relation, other }) => {
          const since = other.signedOn ?? other.validFrom
          const note = [words.panel[relation].toLowerCase(), since && formatDay(since, view.language)]
          const { fact, isOthers } = relations[relation]
          const of = `${words.panel[relation]} ${(view.language === 'en' && other.titleEn) || other.title}`
          return (
            <li key={`${relation} ${other.id}`} data-fact>
              <CoordinationLink
                coordination={{ ...other, kind: agreement.coordinationKind }}
                note={note.filter(Boolean).join(' ')}
              />
              {isOthers ? (
                <EvidenceAtOther id={other.id} fact={fact} of={of} to={agreement.id} />
              ) : (
                <Evidence citations={evidenceOf(facts, fact, other.id)} of={of} />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

interface EvidenceAtOtherProps {
  /** Id of the agreement that the fact is stated of. */
  readonly id: string
  readonly fact: FactKind
  readonly to: string
  readonly of: string
}

/** What a relation rests on that is a fact of the other agreement. */
export function EvidenceAtOther({ id, fact, to, of }: EvidenceAtOtherProps) {
  return <Evidence citations={evidenceOf(useFacts(id), fact, to)} of={of} />
}
