import { useView } from '../app/use-view.tsx'
import type { CoordinationPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { createCollator } from '../state/collator.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorLink } from './actor-link.tsx'
import { Section } from './section.tsx'

type Party = CoordinationPartsFragment['parties'][number]

const order = [
  'SIGNATORY',
  'PARTICIPANT',
  'IMPLEMENTER',
  'ADVISER',
  'BENEFICIARY',
  'SUPERIOR',
  'WITNESS',
] as const

/** The parties by role, with how many each stands for, who spoke for it, and on whose word it is one. */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  const { view, words } = useView()
  const noteOf = ({ role, count }: Party) =>
    [words.terms.role[role], count > 1 ? words.panel.standsFor(count) : ''].filter(Boolean).join(' · ')
  const { compare } = createCollator(view.language)
  const nameOfParty = ({ actor }: Party) => nameOf(actor, view.language)
  const sorted = [...parties].sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || compare(nameOfParty(a), nameOfParty(b)),
  )
  return (
    <Section title={words.panel.parties}>
      <ul className="rows">
        {sorted.map((party) => (
          <li key={`${party.actor.id} ${party.role}`} data-basis={party.basis} data-fact>
            <ActorLink actor={party.actor} note={noteOf(party)} />
            <Evidence
              citations={party.citations}
              basis={party.basis}
              of={`${nameOf(party.actor, view.language)}, ${words.terms.role[party.role]}`}
            />
            {party.representatives.length > 0 ? (
              <p className="representatives">
                <span lang="vi">
                  {party.representatives.map(({ name, office }) => `${name}, ${office}`).join('; ')}
                </span>{' '}
                <Evidence
                  citations={party.citations}
                  basis={party.basis}
                  of={party.representatives.map(({ name }) => name).join(', ')}
                />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
