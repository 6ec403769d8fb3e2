import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import type { RelationPartsFragment, SuccessionPartsFragment } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorLink } from './actor-link.tsx'
import { NamedLink } from './named-rows.tsx'

interface SuccessionRowsProps<Succession> {
  readonly successions: readonly Succession[]
  /** What they are to the thing that the panel or the page is of; what takes its place when absent. */
  readonly title?: string
  /** What else is told of one, below its name. */
  readonly noteOf?: (succession: Succession) => ReactNode
}

/** Who came in whose place, when, under which instruments, and on whose word. Instruments of all are told once. */
export function SuccessionRows<Succession extends SuccessionPartsFragment>({
  successions,
  title,
  noteOf,
}: SuccessionRowsProps<Succession>) {
  const { view, words } = useView()
  const { language } = view
  const [first, ...others] = successions
  const shared = (first?.under ?? []).filter(({ id }) =>
    others.every(({ under }) => under.some((instrument) => instrument.id === id)),
  )
  return (
    <>
      <ul className="rows">
        {successions.map((succession) => {
          const { actor, on, extent, under, basis, citations } = succession
          const own = under.filter(({ id }) => !shared.some((instrument) => instrument.id === id))
          const note = noteOf?.(succession)
          return (
            <li key={`${actor.id} ${on}`} data-basis={basis} data-fact>
              <ActorLink
                actor={actor}
                note={[formatDay(on, language), extent === 'PARTIAL' && words.terms.extent.PARTIAL]
                  .filter(Boolean)
                  .join(' · ')}
              />
              <Evidence
                citations={citations}
                basis={basis}
                of={`${title ?? words.panel.successors}: ${nameOf(actor, language)}`}
              />
              {note ? <p className="representatives">{note}</p> : null}
              <Instruments of={own} />
            </li>
          )
        })}
      </ul>
      <Instruments of={shared} />
    </>
  )
}

function Instruments({ of }: { of: SuccessionPartsFragment['under'] }) {
  const { view, words } = useView()
  return of.map((instrument) => (
    <p key={instrument.id} className="representatives">
      <NamedLink id={instrument.id}>{words.panel.under(nameOf(instrument, view.language))}</NamedLink>
    </p>
  ))
}

/** By which line one organization is below another, and since or until when. */
export function toRelationWords(
  { line, validFrom, validTo }: RelationPartsFragment,
  language: Language,
  words: Words,
): string {
  return [
    line ? words.terms.line[line] : words.terms.edge.PARTY_COMMITTEE_OF,
    validFrom && words.panel.since(formatDay(validFrom, language)),
    validTo && words.panel.until(formatDay(validTo, language)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The organizations above one, by the line of command, and on whose word. */
export function SuperiorRows({ superiors }: { superiors: readonly RelationPartsFragment[] }) {
  const { view, words } = useView()
  const { language } = view
  return (
    <ul className="rows">
      {superiors.map((relation) => {
        const { organization, line, basis, validFrom, citations } = relation
        const how = toRelationWords(relation, language, words)
        return (
          <li key={`${organization.id} ${line} ${validFrom}`} data-basis={basis} data-fact>
            <ActorLink actor={organization} note={how} />
            <Evidence citations={citations} basis={basis} of={`${how}: ${nameOf(organization, language)}`} />
          </li>
        )
      })}
    </ul>
  )
}
