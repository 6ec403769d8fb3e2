import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Command } from '../state/commands/command.ts'
import { CommandMenu } from './command-menu.tsx'
import { ExpandMenu } from './expand-menu.tsx'

interface Choices {
  readonly items: ReadonlyArray<{ readonly id: string; readonly name: string }>
  /** The item that is in use, where one is. */
  readonly chosen?: string
  readonly onAction: (id: string) => void
}

interface Commands {
  readonly commands: readonly Command[]
  /** What they are about; none for the picture itself. */
  readonly ids: readonly string[]
}

interface Neighbours {
  /** Id of the node whose neighbours are offered by kind. */
  readonly neighboursOf: string
}

/** What a menu offers: some choices, commands, or the neighbours of a node. */
export type MenuContent = Choices | Commands | Neighbours

export interface MenuListProps {
  readonly label: string
  readonly content: MenuContent
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The open menu under its button. */
export function MenuList({ label, content, trigger, onClose }: MenuListProps) {
  return (
    <Popover
      className="popover"
      aria-label={label}
      triggerRef={trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {'items' in content ? (
        <ChoiceMenu {...content} label={label} onClose={onClose} />
      ) : 'commands' in content ? (
        <CommandMenu {...content} label={label} onClose={onClose} />
      ) : (
        <ExpandMenu id={content.neighboursOf} autoFocus="first" onDone={onClose} />
      )}
    </Popover>
  )
}

interface ChoiceMenuProps extends Choices {
  readonly label: string
  readonly onClose: () => void
}

function ChoiceMenu({ label, items, chosen, onAction, onClose }: ChoiceMenuProps) {
  return (
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
  )
}
