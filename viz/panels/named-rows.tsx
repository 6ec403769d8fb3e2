import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { FactEvidence } from '../parts/lazy-evidence.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { toPageOf } from '../state/route.ts'
import { nameOf } from '../state/to-diagram.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly nameEn?: string | null
  readonly note?: string
}

interface NamedRowsProps<Thing> {
  readonly things: readonly Thing[]
  readonly evidenceOf?: (thing: Thing) => readonly CitationPartsFragment[]
  /** Id of what all of them are part of: what says so is fetched for one when it is asked for. */
  readonly partOf?: string
}

/** Things that the picture does not draw, by their names; each leads to its page. */
export function NamedRows<Thing extends Named>({ things, evidenceOf, partOf }: NamedRowsProps<Thing>) {
  const { view } = useView()
  return (
    <ul className="named">
      {things.map((thing) => {
        const name = nameOf(thing, view.language)
        const citations = evidenceOf?.(thing) ?? []
        return (
          <li key={thing.id} data-fact={citations.length > 0 || partOf !== undefined || undefined}>
            <NamedLink id={thing.id}>{name}</NamedLink>
            {thing.note ? <span className="soft"> {thing.note}</span> : null}{' '}
            <Evidence citations={citations} of={name} />
            {partOf ? <FactEvidence subject={thing.id} object={partOf} of={name} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** A name that leads to the page of its thing, where it has one. */
export function NamedLink({ id, children }: { id: string; children: ReactNode }) {
  const page = toPageOf(id)
  return page ? <PageLink to={page}>{children}</PageLink> : children
}
