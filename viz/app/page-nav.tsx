import { Menu } from 'lucide-react'
import { Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Words } from '../locales/vi.ts'
import { type PageDescriptor, pages } from '../pages/registry.ts'
import { PageLink } from '../parts/page-link.tsx'
import type { PageId } from '../state/route.ts'
import { lazyRetry as lazy } from './lazy-retry.ts'
import { useMedia } from './use-theme.ts'
import { useView } from './use-view.tsx'

/** Fetched where the links have no room side by side. */
const PageMenu = lazy(() => import('./page-menu.tsx').then(({ PageMenu }) => ({ default: PageMenu })))

type Link = readonly [PageId, (words: Words) => string]
const links: readonly Link[] = [
  ['network', (words) => words.nav.network],
  ...(Object.entries(pages) as Array<[PageId, PageDescriptor]>).flatMap(
    ([page, { isInNavigation, title }]) => (isInNavigation ? [[page, title] as const] : []),
  ),
]

/** The pages: side by side in the header, or behind a button that names the present one. */
export function PageNav() {
  const { words, route } = useView()
  const isNarrow = useMedia('(max-width: 1279px)')
  const all = links.map(([page, title]) => (
    <PageLink key={page} to={{ page, params: {} }} isCurrent={page === route.page} className="nav-link">
      {title(words)}
    </PageLink>
  ))
  if (!isNarrow)
    return (
      <nav className="nav" aria-label={words.nav.main}>
        {all}
      </nav>
    )
  const present = links.find(([page]) => page === route.page)?.[1](words) ?? words.nav.pages
  const face = (
    <>
      <Menu size={16} aria-hidden="true" />
      {present}
    </>
  )
  return (
    <div className="nav">
      <Suspense fallback={<Button className="button">{face}</Button>}>
        {/* A new one for each page, so that going to one closes it. */}
        <PageMenu key={route.page} label={words.nav.main} face={face}>
          {all}
        </PageMenu>
      </Suspense>
    </div>
  )
}
