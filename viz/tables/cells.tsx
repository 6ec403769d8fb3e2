import type { ActorPartsFragment, CoordinationLineFragment } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import { kindOf } from '../panels/actor-link.tsx'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { nameOf } from '../state/to-diagram.ts'

type Titled = Pick<CoordinationLineFragment, 'title' | 'titleEn' | 'shortTitle' | 'shortTitleEn'>

/** The form that fits into a table. */
export function shortTitleOf(
  { title, titleEn, shortTitle, shortTitleEn }: Titled,
  language: Language,
): string {
  return (language === 'en' && (shortTitleEn || titleEn)) || shortTitle || title
}

export function fullTitleOf(
  { title, titleEn }: Pick<Titled, 'title' | 'titleEn'>,
  language: Language,
): string {
  return (language === 'en' && titleEn) || title
}

interface Mark {
  readonly type: Parameters<typeof NodeIcon>[0]['node']['type']
  readonly kind: string
  readonly unnamed?: boolean
}

/** A name with the mark that stands for it on the canvas. */
function Named({ mark, name, fullName }: { mark: Mark; name: string; fullName?: string }) {
  return (
    <span className="cell-name" title={fullName}>
      <NodeIcon node={mark} />
      <span>{name}</span>
    </span>
  )
}

interface ActorCellProps {
  readonly actor: ActorPartsFragment
  readonly language: Language
}

export function ActorCell({ actor, language }: ActorCellProps) {
  const mark = { type: actor.__typename, kind: kindOf(actor), unnamed: actor.unnamed }
  return <Named mark={mark} name={nameOf(actor, language)} />
}

interface CoordinationCellProps {
  readonly coordination: CoordinationLineFragment
  readonly language: Language
}

export function CoordinationCell({ coordination, language }: CoordinationCellProps) {
  return (
    <Named
      mark={{ type: coordination.__typename, kind: coordination.kind }}
      name={shortTitleOf(coordination, language)}
      fullName={fullTitleOf(coordination, language)}
    />
  )
}
