import { CircleHelp, Moon, Sun } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Theme } from '../diagram/model.ts'
import { Logo } from '../parts/logo.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { languages } from '../state/view-state.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { isTyping } from './is-typing.ts'
import { lazyRetry as lazy } from './lazy-retry.ts'
import { PageNav } from './page-nav.tsx'
import { useView } from './use-view.tsx'

const HelpDialog = lazy(() =>
  import('../parts/help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })),
)

/** One line over every page: search, pages, language, theme, keys. */
export function Header({ theme }: { theme: Theme }) {
  const { view, words, dispatch } = useView()
  const [helpOpen, setHelpOpen] = useState(false)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event)) setHelpOpen(true)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  const other = theme === 'dark' ? 'light' : 'dark'
  const toOther = other === 'dark' ? words.nav.themeDark : words.nav.themeLight
  return (
    <header className="header">
      <PageLink to={{ page: 'network', params: {} }} className="brand">
        <Logo />
        <span className="brand-name">Coordination Atlas</span>
      </PageLink>
      <SearchBox />
      <PageNav />
      <div className="header-tools">
        {/* Plain buttons: those that toggle bring a third of their library into the first picture. */}
        <fieldset className="switch" aria-label={words.nav.language}>
          {languages.map((language) => (
            <Button
              key={language}
              aria-label={`${language.toUpperCase()}, ${language === 'vi' ? words.nav.vietnamese : words.nav.english}`}
              aria-pressed={view.language === language}
              onPress={() => dispatch({ type: 'languageChosen', language })}
            >
              {language.toUpperCase()}
            </Button>
          ))}
        </fieldset>
        <Button
          className="button icon"
          aria-label={toOther}
          onPress={() => dispatch({ type: 'themeChosen', theme: other })}
        >
          {other === 'dark' ? <Moon size={16} aria-hidden="true" /> : <Sun size={16} aria-hidden="true" />}
        </Button>
        <Button className="button icon" aria-label={words.nav.help} onPress={() => setHelpOpen(true)}>
          <CircleHelp size={16} aria-hidden="true" />
        </Button>
      </div>
      <ErrorBoundary note="over" of={String(helpOpen)}>
        <Suspense>{helpOpen ? <HelpDialog isOpen onOpenChange={setHelpOpen} /> : null}</Suspense>
      </ErrorBoundary>
    </header>
  )
}
