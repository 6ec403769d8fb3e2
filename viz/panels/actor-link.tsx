import { type ReactNode, useContext } from 'react'
import { Button } from 'react-aria-components/Button'
import { GoToContext } from '../app/use-go-to.tsx'
import { useView } from '../app/use-view.tsx'
import type { ActorPartsFragment } from '../client/generated.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { toPageOf } from '../state/route.ts'
import { nameOf } from '../state/to-diagram.ts'

export function kindOf(actor: ActorPartsFragment): string {
  return actor.__typename === 'Organization' ? actor.kind : actor.level
}

/** A row that leads to a thing: in the network it selects it there, on a page it is a link to the thing's own page. */
function RowLink({ id, children }: { id: string; children: ReactNode }) {
  const goTo = useContext(GoToContext)
  const page = toPageOf(id)
  if (goTo)
    return (
      <Button className="row-link" onPress={() => goTo(id)}>
        {children}
      </Button>
    )
  if (!page) return <span className="row-link">{children}</span>
  return (
    <PageLink to={page} className="row-link">
      {children}
    </PageLink>
  )
}

/** An actor by its mark and full name; a press selects it, putting it into the picture where it is not. */
export function ActorLink({ actor, note }: { actor: ActorPartsFragment; note?: string }) {
  const { view } = useView()
  return (
    <RowLink id={actor.id}>
      <NodeIcon node={{ type: actor.__typename, kind: kindOf(actor), unnamed: actor.unnamed }} />
      <span className="row-name">{nameOf(actor, view.language)}</span>
      {note ? <span className="row-note">{note}</span> : null}
    </RowLink>
  )
}

interface CoordinationLike {
  readonly id: string
  readonly __typename?: string
  readonly kind: string
  readonly title: string
  readonly titleEn?: string | null
}

/** A coordination by its mark and title, which are long: what is noted of it stands below. */
export function CoordinationLink({ coordination, note }: { coordination: CoordinationLike; note?: string }) {
  const { view } = useView()
  const { id, kind, title, titleEn } = coordination
  return (
    <RowLink id={id}>
      <NodeIcon node={{ type: kind === 'JOINT_ACTIVITY' ? 'JointActivity' : 'Agreement', kind }} />
      <span className="row-name">{(view.language === 'en' && titleEn) || title}</span>
      {note ? <span className="row-note below">{note}</span> : null}
    </RowLink>
  )
}
