import { useView } from '../app/use-view.tsx'
import type { CoordinationPartsFragment } from '../client/generated.ts'
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

/** The parties by role, with how many each stands for and who spoke for it. */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  const { words } = useView()
  const noteOf = ({ role, count, basis }: Party) =>
    [
      words.terms.role[role],
      count > 1 ? words.panel.standsFor(count) : '',
      basis === 'INFERRED' ? words.terms.basis.INFERRED.toLowerCase() : '',
    ]
      .filter(Boolean)
      .join(' · ')
  const sorted = [...parties].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return (
    <Section title={words.panel.parties}>
      <ul className="rows">
        {sorted.map((party) => (
          <li key={`${party.actor.id} ${party.role}`} data-basis={party.basis}>
            <ActorLink actor={party.actor} note={noteOf(party)} />
            {party.representatives.length > 0 ? (
              <p className="representatives">
                {party.representatives.map(({ name, office }) => `${name}, ${office}`).join('; ')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
