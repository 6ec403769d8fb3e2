import { Button } from 'react-aria-components/Button'
import { useGoTo } from '../app/use-go-to.tsx'
import { useView } from '../app/use-view.tsx'
import type { ActorPartsFragment } from '../client/generated.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { nameOf } from '../state/to-diagram.ts'

export function kindOf(actor: ActorPartsFragment): string {
  return actor.__typename === 'Organization' ? actor.kind : actor.level
}

/** An actor by its mark and full name; a press selects it, putting it into the picture where it is not. */
export function ActorLink({ actor, note }: { actor: ActorPartsFragment; note?: string }) {
  const { view } = useView()
  const goTo = useGoTo()
  return (
    <Button className="row-link" onPress={() => goTo(actor.id)}>
      <NodeIcon node={{ type: actor.__typename, kind: kindOf(actor), unnamed: actor.unnamed }} />
      <span className="row-name">{nameOf(actor, view.language)}</span>
      {note ? <span className="row-note">{note}</span> : null}
    </Button>
  )
}

interface CoordinationLike {
  readonly id: string
  readonly __typename?: string
  readonly kind: string
  readonly title: string
  readonly titleEn?: string | null
}

/** A coordination by its mark and title. */
export function CoordinationLink({ coordination, note }: { coordination: CoordinationLike; note?: string }) {
  const { view } = useView()
  const goTo = useGoTo()
  const { id, kind, title, titleEn } = coordination
  return (
    <Button className="row-link" onPress={() => goTo(id)}>
      <NodeIcon node={{ type: kind === 'JOINT_ACTIVITY' ? 'JointActivity' : 'Agreement', kind }} />
      <span className="row-name">{(view.language === 'en' && titleEn) || title}</span>
      {note ? <span className="row-note">{note}</span> : null}
    </Button>
  )
}
