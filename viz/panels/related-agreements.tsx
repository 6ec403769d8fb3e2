import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'
import { CoordinationLink } from './actor-link.tsx'
import type { AgreementNode } from './coordination-details.tsx'
import { Section } from './section.tsx'

const relations = [
  'renews',
  'renewedBy',
  'supplements',
  'supplementedBy',
  'supersedes',
  'supersededBy',
] as const satisfies ReadonlyArray<keyof AgreementNode>

/** Agreements that came before and after it. */
export function RelatedAgreements({ agreement }: { agreement: AgreementNode }) {
  const { view, words } = useView()
  const related = relations.flatMap((relation) => agreement[relation].map((other) => ({ relation, other })))
  if (related.length === 0) return null
  return (
    <Section title={words.panel.related}>
      <ul className="rows">
        {related.map(({ relation, other }) => {
          const since = other.signedOn ?? other.validFrom
          const note = [words.panel[relation].toLowerCase(), since && formatDay(since, view.language)]
          return (
            <li key={`${relation} ${other.id}`}>
              <CoordinationLink
                coordination={{ ...other, kind: agreement.coordinationKind }}
                note={note.filter(Boolean).join(' ')}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
