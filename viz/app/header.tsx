import { CircleHelp, Moon, Sun } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Language, Theme } from '../diagram/model.ts'
import { Logo } from '../parts/logo.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { SearchBox } from '../parts/search-box.tsx'
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
        <ToggleButtonGroup
          className="switch"
          aria-label={words.nav.language}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.language]}
          onSelectionChange={([language]) =>
            dispatch({ type: 'languageChosen', language: language as Language })
          }
        >
          <ToggleButton id="vi" aria-label={words.nav.vietnamese}>
            VI
          </ToggleButton>
          <ToggleButton id="en" aria-label={words.nav.english}>
            EN
          </ToggleButton>
        </ToggleButtonGroup>
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
