import { useView } from '../app/use-view.tsx'
import type { ChangeRowsQuery } from '../client/generated.ts'
import { ActorLink, CoordinationLink } from '../panels/actor-link.tsx'
import { formatDay } from '../parts/format-day.ts'
import { fullTitleOf } from './cells.tsx'
import { changeSigns } from './change-signs.ts'
import { Cited } from './cited.tsx'
import { Sign } from './sign.tsx'
import { TitleLink } from './title-link.tsx'

export type Change = ChangeRowsQuery['changes']['nodes'][number]

/** Something that happened to a coordination: what, when, to whom or by what, and on whose word. */
export function ChangePane({ change }: { change: Change }) {
  const { view, words } = useView()
  const { on, kind, coordination, actor, by, citations } = change
  return (
    <article className="details">
      <p className="details-kind">{formatDay(on, view.language)}</p>
      <Sign Icon={changeSigns[kind]} name={words.changes.kinds[kind]} />
      <TitleLink id={coordination.id}>{fullTitleOf(coordination, view.language)}</TitleLink>
      <ul className="rows">
        {actor ? (
          <li>
            <ActorLink actor={actor} />
          </li>
        ) : null}
        {by ? (
          <li>
            <CoordinationLink coordination={by} />
          </li>
        ) : null}
      </ul>
      <Cited ids={citations.map(({ id }) => id)} />
    </article>
  )
}
