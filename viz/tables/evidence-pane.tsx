import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useMedia } from '../app/use-theme.ts'
import { useView } from '../app/use-view.tsx'
import { Drawer } from '../parts/drawer.tsx'

interface EvidencePaneProps {
  readonly onClose: () => void
  /** Where the focus goes back to; a sheet knows by itself where it came from. */
  readonly returnTo: () => HTMLElement | null | undefined
  /** Absent where there is no longer any of what the address says is open. */
  readonly children: ReactNode | undefined
}

/** What a row or a number rests on: beside the table, or a sheet over it where there is no room. */
export function EvidencePane({ onClose, returnTo, children }: EvidencePaneProps) {
  const { words } = useView()
  const isNarrow = useMedia('screen and (max-width: 900px)')
  const label = words.tables.evidence
  const close = () => {
    onClose()
    returnTo()?.focus()
  }
  const body = (
    <>
      <Button
        className="button icon plain pane-close"
        aria-label={words.tables.close}
        onPress={isNarrow ? onClose : close}
      >
        <X size={16} aria-hidden="true" />
      </Button>
      {children === undefined ? (
        <div className="details">
          <h2>{words.tables.gone}</h2>
          <p className="soft">{words.tables.goneHint}</p>
        </div>
      ) : (
        children
      )}
    </>
  )
  if (isNarrow)
    return (
      <Drawer label={label} side="bottom" isOpen onClose={onClose}>
        <div className="evidence-pane sheet">{body}</div>
      </Drawer>
    )
  return (
    <aside
      className="evidence-pane"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that keys must be able to reach it
      tabIndex={0}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      {body}
    </aside>
  )
}
