import { useView } from '../app/use-view.tsx'
import { ActorLink } from '../panels/actor-link.tsx'
import { Section } from '../panels/section.tsx'
import { formatDay } from '../parts/format-day.ts'
import { StatusIcon } from '../parts/status-icon.tsx'
import { nameOf } from '../state/to-diagram.ts'
import { fullTitleOf } from './cells.tsx'
import { Cited } from './cited.tsx'
import { citationsOf, type OrphanedRow } from './orphaned-rows.ts'
import { TitleLink } from './title-link.tsx'

/** An agreement and a party that it lost: its status and why, who takes the party's place, and on whose word. */
export function OrphanedPane({ row }: { row: OrphanedRow }) {
  const { view, words } = useView()
  const { language } = view
  const { agreement, lost } = row
  const { status, reason, reasonEn } = agreement.status
  const say = words.orphaned
  return (
    <article className="details">
      <p className="details-kind" data-ink="coordination">
        {words.terms.coordinationKind[agreement.kind]}
      </p>
      <TitleLink id={agreement.id}>{fullTitleOf(agreement, language)}</TitleLink>
      <span className="badge" data-status={status}>
        <StatusIcon status={status} />
        {words.terms.status[status]}
      </span>
      <p className="reason">{language === 'en' ? reasonEn : reason}</p>
      <Section title={say.lost}>
        <ul className="rows">
          <li data-basis={lost.party.basis}>
            <ActorLink
              actor={lost.party.actor}
              note={[
                words.terms.role[lost.party.role],
                words.panel.until(formatDay(lost.endedOn, language)),
              ].join(' · ')}
            />
          </li>
        </ul>
      </Section>
      <Section title={say.takesPlace}>
        {lost.successors.length === 0 ? <p className="soft">{say.noSuccessor}</p> : null}
        <ul className="rows">
          {lost.successors.map(({ actor, on, extent, basis, under }) => (
            <li key={`${actor.id} ${on}`} data-basis={basis}>
              <ActorLink
                actor={actor}
                note={[
                  say.since(formatDay(on, language)),
                  extent === 'PARTIAL' ? words.terms.extent.PARTIAL : '',
                  basis === 'INFERRED' ? words.terms.basis.INFERRED.toLowerCase() : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
              {under.map((instrument) => (
                <p key={instrument.id} className="representatives">
                  {words.panel.under(nameOf(instrument, language))}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <Cited ids={citationsOf(row)} />
    </article>
  )
}
