import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { toPageOf } from '../state/route.ts'
import { nameOf } from '../state/to-diagram.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly nameEn?: string | null
  readonly note?: string
}

interface NamedRowsProps {
  readonly things: readonly Named[]
  readonly evidenceOf?: (thing: Named) => readonly CitationPartsFragment[]
}

/** Things that the picture does not draw, by their names; each leads to its page. */
export function NamedRows({ things, evidenceOf }: NamedRowsProps) {
  const { view } = useView()
  return (
    <ul className="named">
      {things.map((thing) => {
        const name = nameOf(thing, view.language)
        const page = toPageOf(thing.id)
        const citations = evidenceOf?.(thing) ?? []
        return (
          <li key={thing.id} data-fact={citations.length > 0 || undefined}>
            {page ? <PageLink to={page}>{name}</PageLink> : name}
            {thing.note ? <span className="soft"> {thing.note}</span> : null}{' '}
            <Evidence citations={citations} of={name} />
          </li>
        )
      })}
    </ul>
  )
}
