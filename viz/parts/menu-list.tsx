import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'

export interface MenuListProps {
  readonly label: string
  readonly items: ReadonlyArray<{ readonly id: string; readonly name: string }>
  /** The item that is in use, where one is. */
  readonly chosen?: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onAction: (id: string) => void
  readonly onClose: () => void
}

/** The open menu under its button. */
export function MenuList({ label, items, chosen, trigger, onAction, onClose }: MenuListProps) {
  return (
    <Popover
      className="popover"
      aria-label={label}
      triggerRef={trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-label={label}
        autoFocus="first"
        selectionMode={chosen === undefined ? 'none' : 'single'}
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onAction={(id) => {
          onAction(String(id))
          onClose()
        }}
        onClose={onClose}
      >
        {items.map(({ id, name }) => (
          <MenuItem key={id} id={id} className="menu-item">
            {name}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
