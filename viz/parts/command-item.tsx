import { ChevronRight } from 'lucide-react'
import { MenuItem, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useCommands } from '../app/run-command.tsx'
import { useView } from '../app/use-view.tsx'
import type { Command } from '../state/commands/command.ts'
import { toShownKey } from '../state/commands/registry.ts'
import { ExpandMenu } from './expand-menu.tsx'

interface CommandItemProps {
  readonly command: Command
  readonly ids: readonly string[]
  /** Closes the menu once something was chosen in a menu that this one opens. */
  readonly onDone?: () => void
}

/** A command in a menu. One that cannot be given stays where keys reach it, and says why. */
export function CommandItem({ command, ids, onDone }: CommandItemProps) {
  const { words } = useView()
  const { contextOf, give } = useCommands()
  const context = contextOf(ids)
  const label = command.label(words.commands, context)
  const reason = command.whyNot?.(context)?.(words.whyNot)
  const [key] = command.keys ?? []
  if (command.opensNeighbours)
    return (
      <SubmenuTrigger>
        <MenuItem className="menu-item opens" textValue={label}>
          <Text slot="label">{label}</Text>
          <ChevronRight size={14} aria-hidden="true" />
        </MenuItem>
        <Popover className="popover">
          <ExpandMenu id={ids[0] ?? ''} onDone={onDone} />
        </Popover>
      </SubmenuTrigger>
    )
  return (
    <UnavailableItem textValue={label} reason={reason} onGiven={() => give(command, ids)}>
      <Text slot="label">{label}</Text>
      {key ? (
        <span className="menu-key" aria-hidden="true">
          {toShownKey(key)}
        </span>
      ) : null}
      {reason ? <Text slot="description">{reason}</Text> : null}
    </UnavailableItem>
  )
}

interface UnavailableItemProps {
  readonly textValue: string
  /** Why it cannot be chosen; absent where it can. */
  readonly reason: string | undefined
  readonly onGiven: () => void
  readonly children: React.ReactNode
}

/** An item that can be focused though it may not be chosen. */
export function UnavailableItem({ textValue, reason, onGiven, children }: UnavailableItemProps) {
  const isUnavailable = reason !== undefined
  return (
    <MenuItem
      className={`menu-item${isUnavailable ? ' unavailable' : ''}`}
      textValue={textValue}
      shouldCloseOnSelect={!isUnavailable}
      onAction={onGiven}
      render={(props) =>
        'href' in props ? <a {...props} /> : <div {...props} aria-disabled={isUnavailable || undefined} />
      }
    >
      {children}
    </MenuItem>
  )
}
