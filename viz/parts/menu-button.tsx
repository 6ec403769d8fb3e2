import { ChevronDown } from 'lucide-react'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import type { MenuContent } from './menu-list.tsx'

/** Fetched when a menu is first opened: menus weigh more than the picture needs at first. */
const MenuList = lazy(() => import('./menu-list.tsx').then(({ MenuList }) => ({ default: MenuList })))

type MenuButtonProps = MenuContent & {
  readonly label: string
  /** What it is called where the label alone does not tell. */
  readonly name?: string
  /** Stands for the label where a tool bar has no room for words. */
  readonly icon?: ReactNode
  readonly isSmall?: boolean
  readonly isDisabled?: boolean
}

/** A button that opens a menu; by key, too, as menus are opened. */
export function MenuButton({ label, name, icon, isSmall, isDisabled, ...content }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={trigger}
        className={isSmall ? 'button small' : 'button'}
        isDisabled={isDisabled}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown' || key === 'ArrowUp') setOpen(true)
        }}
      >
        {icon ? <span className="tool-icon">{icon}</span> : null}
        <span className={icon ? 'tool-text' : undefined}>{label}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      {isOpen ? (
        <ErrorBoundary note="over">
          <Suspense>
            <MenuList
              content={content}
              label={name ?? label}
              trigger={trigger}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
