import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

interface PageMenuProps {
  readonly label: string
  readonly face: ReactNode
  /** Real links, so that each opens in a new tab as any other. */
  readonly children: ReactNode
}

/** The links to the pages, below a button. */
export function PageMenu({ label, face, children }: PageMenuProps) {
  return (
    <DialogTrigger>
      <Button className="button">{face}</Button>
      <Popover className="popover">
        <Dialog className="nav-menu" aria-label={label}>
          <nav aria-label={label}>{children}</nav>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
