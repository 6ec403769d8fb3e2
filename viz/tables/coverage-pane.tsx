import { useView } from '../app/use-view.tsx'
import type { CoverageRowsQuery } from '../client/generated.ts'
import { ActorLink, CoordinationLink } from '../panels/actor-link.tsx'
import { Section } from '../panels/section.tsx'
import { Cited } from './cited.tsx'
import { coverageSigns } from './coverage-signs.ts'
import { Sign } from './sign.tsx'

export type CoverageRow = CoverageRowsQuery['coverage']['nodes'][number]

/** A pair: what is known of it, why one would expect it, and on whose word each of the two stands. */
export function CoveragePane({ row }: { row: CoverageRow }) {
  const { view, words } = useView()
  const { actor, counterpart, state, basis, reason, reasonEn, coordinations, citations } = row
  const say = words.coverage
  return (
    <article className="details">
      <h2>
        <Sign Icon={coverageSigns[state]} name={say.states[state]} />
      </h2>
      <p className="reason">{say.stateHints[state]}</p>
      <ul className="rows">
        <li>
          <ActorLink actor={actor} />
        </li>
        <li>
          <ActorLink actor={counterpart} />
        </li>
      </ul>
      {coordinations.length > 0 ? (
        <Section title={say.agreements}>
          <ul className="rows">
            {coordinations.map((coordination) => (
              <li key={coordination.id}>
                <CoordinationLink coordination={coordination} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={say.reason}>
        <p className="pair-reason" data-basis={basis}>
          {view.language === 'en' ? reasonEn : reason} ({words.terms.basis[basis].toLowerCase()})
        </p>
      </Section>
      <Section title={say.whyExpected}>
        <Cited ids={citations.map(({ id }) => id)} />
      </Section>
      {coordinations.length > 0 ? (
        <Section title={say.ofAgreements}>
          <Cited ids={coordinations.flatMap((coordination) => coordination.citations.map(({ id }) => id))} />
        </Section>
      ) : null}
    </article>
  )
}
