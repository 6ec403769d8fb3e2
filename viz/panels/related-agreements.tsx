import { useView } from '../app/use-view.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { CoordinationLink } from './actor-link.tsx'
import type { AgreementNode } from './coordination-sections.tsx'
import { Section } from './section.tsx'

const relations = {
  renews: 'RENEWS',
  renewedBy: undefined,
  supplements: 'SUPPLEMENTS',
  supplementedBy: undefined,
  supersedes: 'SUPERSEDES',
  supersededBy: undefined,
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
          const kind = relations[relation]
          return (
            <li key={`${relation} ${other.id}`} data-fact>
              <CoordinationLink
                coordination={{ ...other, kind: agreement.coordinationKind }}
                note={note.filter(Boolean).join(' ')}
              />
              {kind ? (
                <Evidence
                  citations={evidenceOf(facts, kind, other.id)}
                  of={`${words.panel[relation]} ${other.title}`}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
