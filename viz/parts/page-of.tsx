import { SquareArrowOutUpRight } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import { toPageOf } from '../state/route.ts'
import { PageLink } from './page-link.tsx'

/** Leads from a panel to the page of the thing that it is about. */
export function PageOf({ id }: { id: string }) {
  const { words } = useView()
  const page = toPageOf(id)
  if (!page) return null
  return (
    <PageLink to={page} className="page-of">
      <SquareArrowOutUpRight size={13} aria-hidden="true" /> {words.pages.open}
    </PageLink>
  )
}
