import { Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { ExplorePage } from '../pages/explore-page.tsx'
import { descriptorOf } from '../pages/registry.ts'
import { PageSkeleton } from '../parts/skeleton.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { Notices } from './notices.tsx'
import { SkipLinks } from './skip-links.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import { useTheme } from './use-theme.ts'
import { useView, ViewProvider } from './use-view.tsx'
import type { ViewStore } from './view-store.ts'

/** The viewer. */
export function App({ store }: { store: ViewStore }) {
  return (
    <ViewProvider store={store}>
      <Screen />
    </ViewProvider>
  )
}

function Screen() {
  const { view, route, words } = useView()
  const theme = useTheme(view.theme)
  const page = descriptorOf(route.page)
  useFocusReturn()
  useEffect(() => {
    document.documentElement.lang = view.language
    document.title = page ? `${page.title(words)} · Coordination Atlas` : 'Coordination Atlas'
  }, [view.language, page, words])
  return (
    <I18nProvider locale={view.language === 'vi' ? 'vi-VN' : 'en-CA'}>
      <SkipLinks />
      <div className="screen">
        <Header theme={theme} />
        <ErrorBoundary of={`${route.page} ${route.id}`}>
          {page ? (
            <Suspense fallback={<PageSkeleton />}>
              <page.Page key={route.id} />
            </Suspense>
          ) : (
            <ExplorePage theme={theme} />
          )}
        </ErrorBoundary>
        <Notices />
      </div>
    </I18nProvider>
  )
}
