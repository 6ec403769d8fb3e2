import { Menu } from 'react-aria-components/Menu'
import type { Command } from '../state/commands/command.ts'
import { CommandItem } from './command-item.tsx'

interface CommandMenuProps {
  readonly label: string
  readonly commands: readonly Command[]
  /** What they are about; none for the picture itself. */
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Commands about the same things, each with its key, and the reason where it cannot be given. */
export function CommandMenu({ label, commands, ids, onClose }: CommandMenuProps) {
  return (
    <Menu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
      {commands.map((command) => (
        <CommandItem key={command.id} command={command} ids={ids} onDone={onClose} />
      ))}
    </Menu>
  )
}
