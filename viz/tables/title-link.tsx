import type { ReactNode } from 'react'
import { PageLink } from '../parts/page-link.tsx'
import { toPageOf } from '../state/route.ts'

/** The title of a pane, which leads to the thing's own page. */
export function TitleLink({ id, children }: { id: string; children: ReactNode }) {
  const page = toPageOf(id)
  return <h2>{page ? <PageLink to={page}>{children}</PageLink> : children}</h2>
}
