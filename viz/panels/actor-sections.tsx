import { useView } from '../app/use-view.tsx'
import type { RelationPartsFragment, SuccessionPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorLink } from './actor-link.tsx'

/** Who came in an actor's place, when, under which instrument, and on whose word. */
export function SuccessionRows({ successions }: { successions: readonly SuccessionPartsFragment[] }) {
  const { view, words } = useView()
  const { language } = view
  return (
    <ul className="rows">
      {successions.map(({ actor, on, extent, under, basis, citations }) => (
        <li key={`${actor.id} ${on}`} data-basis={basis} data-fact>
          <ActorLink
            actor={actor}
            note={`${formatDay(on, language)}${extent === 'PARTIAL' ? ` · ${words.terms.extent.PARTIAL}` : ''}`}
          />
          <Evidence
            citations={citations}
            basis={basis}
            of={`${words.panel.successors}: ${nameOf(actor, language)}`}
          />
          {under.map((instrument) => (
            <p key={instrument.id} className="representatives">
              {words.panel.under(nameOf(instrument, language))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** The organizations above one, by the line of command, and on whose word. */
export function SuperiorRows({ superiors }: { superiors: readonly RelationPartsFragment[] }) {
  const { view, words } = useView()
  const { language } = view
  return (
    <ul className="rows">
      {superiors.map(({ organization, line, basis, validFrom, validTo, citations }) => {
        const what = line ? words.terms.line[line] : words.panel.partyCommitteeOf
        const when = [
          validFrom && words.panel.since(formatDay(validFrom, language)),
          validTo && words.panel.until(formatDay(validTo, language)),
        ].filter(Boolean)
        return (
          <li key={`${organization.id} ${line} ${validFrom}`} data-basis={basis} data-fact>
            <ActorLink actor={organization} note={[what, ...when].join(' ')} />
            <Evidence citations={citations} basis={basis} of={`${what}: ${nameOf(organization, language)}`} />
          </li>
        )
      })}
    </ul>
  )
}
