import { Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { ExplorePage } from '../pages/explore-page.tsx'
import { descriptorOf } from '../pages/registry.ts'
import { PageSkeleton } from '../parts/skeleton.tsx'
import { isEmbedded } from '../state/embedding.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { lazyRetry as lazy } from './lazy-retry.ts'
import { Notices } from './notices.tsx'
import { SkipLinks } from './skip-links.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import { useTheme } from './use-theme.ts'
import { useView, ViewProvider } from './use-view.tsx'
import type { ViewStore } from './view-store.ts'

const EmbedLine = lazy(() => import('./embed-line.tsx').then(({ EmbedLine }) => ({ default: EmbedLine })))

/** The viewer. */
export function App({ store }: { store: ViewStore }) {
  return (
    <ViewProvider store={store}>
      <Screen />
    </ViewProvider>
  )
}

function Screen() {
  const { view, route, words, opening } = useView()
  const theme = useTheme(view.theme)
  const page = descriptorOf(route.page)
  const [isFramed] = useState(() => isEmbedded(window.location.search))
  useFocusReturn()
  useEffect(() => {
    document.documentElement.lang = view.language
    // The page of a thing is called by the thing's name, as soon as that is known.
    if (route.id) return
    const title = page ? page.title(words) : view.title
    document.title = title ? `${title} · Coordination Atlas` : 'Coordination Atlas'
  }, [view.language, view.title, page, words, route.id])
  return (
    <I18nProvider locale={view.language === 'vi' ? 'vi-VN' : 'en-CA'}>
      <SkipLinks />
      <div className={isFramed ? 'screen framed' : 'screen'}>
        {isFramed ? (
          <ErrorBoundary note="over" of="embed">
            <Suspense fallback={<header className="embed-line" />}>
              <EmbedLine />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <Header theme={theme} />
        )}
        <ErrorBoundary of={`${route.page} ${route.id}`}>
          {page ? (
            <Suspense fallback={<PageSkeleton />}>
              <page.Page key={route.id} />
            </Suspense>
          ) : opening ? (
            <main className="explore" aria-busy aria-label={words.views.opening} />
          ) : (
            <ExplorePage theme={theme} />
          )}
        </ErrorBoundary>
        <Notices />
      </div>
    </I18nProvider>
  )
}
