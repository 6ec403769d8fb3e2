import { CircleHelp, Moon, Sun } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Language, Theme } from '../diagram/model.ts'
import { Logo } from '../parts/logo.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { isTyping } from './is-typing.ts'
import { useView } from './use-view.tsx'
import { type Page, pages } from './view-store.ts'

const HelpDialog = lazy(() =>
  import('../parts/help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })),
)

/** One line over every page: search, pages, language, theme, keys. */
export function Header({ theme }: { theme: Theme }) {
  const { view, words, page, dispatch } = useView()
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
      <PageLink to="network" className="brand">
        <Logo />
        <span className="brand-name">Coordination Atlas</span>
      </PageLink>
      <SearchBox />
      <nav className="nav" aria-label={words.nav.main}>
        {(Object.keys(pages) as Page[]).map((to) => (
          <PageLink key={to} to={to} current={to === page}>
            {words.nav[to]}
          </PageLink>
        ))}
      </nav>
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
      <Suspense>{helpOpen ? <HelpDialog isOpen onOpenChange={setHelpOpen} /> : null}</Suspense>
    </header>
  )
}

interface PageLinkProps {
  readonly to: Page
  readonly current?: boolean
  readonly className?: string
  readonly children: React.ReactNode
}

/** A real link, so that it opens in a new tab as any other; here it changes the page without a reload. */
function PageLink({ to, current, className, children }: PageLinkProps) {
  const { navigate } = useView()
  return (
    <a
      className={className ?? 'nav-link'}
      href={pages[to]}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
