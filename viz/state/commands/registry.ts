import type { Command, CommandContext, Reason, Target } from './command.ts'
import { contentCommands } from './of-contents.ts'
import { pictureCommands } from './of-picture.ts'
import { groupCommands, openingCommands, selectionCommands } from './of-selection.ts'
import { timeCommands } from './of-time.ts'

/** Everything that a reader can do with the picture, in the order of menus. */
export const commands: readonly Command[] = [
  ...openingCommands,
  ...groupCommands.filter(({ id }) => id === 'openGroup' || id === 'selectMembers'),
  ...contentCommands.filter(({ id }) => id !== 'hide' && id !== 'hideOthers'),
  ...selectionCommands,
  ...groupCommands.filter(({ id }) => id !== 'openGroup' && id !== 'selectMembers'),
  ...contentCommands.filter(({ id }) => id === 'hide' || id === 'hideOthers'),
  ...timeCommands,
  ...pictureCommands,
]

/** The command of the id. @throws {RangeError} where there is none. */
export function commandOf(id: string): Command {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new RangeError(`there is no command "${id}"`)
  return command
}

/** What a menu offers for the target. */
export function toMenu(target: Target): Command[] {
  return commands.filter((command) => command.targets.includes(target) && !command.isKeyOnly)
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A key press as commands name it: `Ctrl+Shift+z`, `Shift+F10`, `l`, `+`. */
export function toKeyName({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const alt = altKey ? 'Alt+' : ''
  const isCommand = ctrlKey || metaKey
  const isCharacter = key.length === 1
  const shift = shiftKey && (isCommand || !isCharacter) ? 'Shift+' : ''
  return `${alt}${isCommand ? 'Ctrl+' : ''}${shift}${isCharacter ? key.toLowerCase() : key}`
}

/**
 * The command that the key gives for the context; one that has the key and cannot be given tells why, be it
 * that it is about other things than what is selected.
 */
export function findByKey(
  key: string,
  context: CommandContext,
): { readonly command: Command; readonly reason: Reason | undefined } | undefined {
  const having = commands.filter(({ keys }) => keys?.includes(key))
  const command = having.find(
    ({ isAlways, targets, keyTargets = targets }) => isAlways || keyTargets.includes(context.target),
  )
  if (command) return { command, reason: command.whyNot?.(context) }
  const other = having.find(({ keyTargets }) => keyTargets === undefined)
  return other && { command: other, reason: toMisfit(context) }
}

/** Why a command about other things is not given. */
function toMisfit({ target }: CommandContext): Reason {
  return target === 'canvas' ? (words) => words.nothingSelected : (words) => words.notForSelected
}

const shownKeys: Readonly<Record<string, string>> = { ContextMenu: 'Menu', '-': '−', Escape: 'Esc' }

/** A key as it is written in a list of keys. */
export function toShownKey(key: string): string {
  return key
    .split(/(?<=.)\+/)
    .map((part) => shownKeys[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ')
}
