import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { ExplorePage } from '../pages/explore-page.tsx'
import { Header } from './header.tsx'
import { useTheme } from './use-theme.ts'
import { useView, ViewProvider } from './use-view.tsx'
import type { ViewStore } from './view-store.ts'

/** Fetched when it is first opened: the first screen has no need of it. */
const DataPage = lazy(() => import('../pages/data-page.tsx').then(({ DataPage }) => ({ default: DataPage })))

/** The viewer. */
export function App({ store }: { store: ViewStore }) {
  return (
    <ViewProvider store={store}>
      <Screen />
    </ViewProvider>
  )
}

function Screen() {
  const { view, page, words } = useView()
  const theme = useTheme(view.theme)
  useEffect(() => {
    document.documentElement.lang = view.language
    document.title = page === 'data' ? `${words.data.title} · Coordination Atlas` : 'Coordination Atlas'
  }, [view.language, page, words])
  return (
    <I18nProvider locale={view.language === 'vi' ? 'vi-VN' : 'en-CA'}>
      <div className="screen">
        <Header theme={theme} />
        {page === 'data' ? (
          <Suspense fallback={<main className="page" aria-busy />}>
            <DataPage />
          </Suspense>
        ) : (
          <ExplorePage theme={theme} />
        )}
      </div>
    </I18nProvider>
  )
}
