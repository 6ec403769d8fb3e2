import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Text } from 'react-aria-components/Text'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { readNeighbourhood } from '../client/neighbourhoods.ts'
import { useQuery } from '../client/use-query.ts'
import { words as diagramWords } from '../diagram/words.ts'
import type { Words } from '../locales/vi.ts'
import { commandOf } from '../state/commands/registry.ts'
import { isWorthExpanding, type NeighbourGroup, toNeighbours } from '../state/neighbours.ts'
import { UnavailableItem } from './command-item.tsx'
import { FailureNote } from './failure-note.tsx'
import { GroupIcon } from './mark-icon.tsx'

/** In words, how many of the kind are not in the picture, and why. */
function toHiddenWords({ hiddenBy }: NeighbourGroup, words: Words['neighbours']): string | undefined {
  const reasons = (['notLoaded', 'filters', 'day', 'hand'] as const).filter((reason) => hiddenBy[reason] > 0)
  if (reasons.length === 0) return undefined
  const count = reasons.reduce((sum, reason) => sum + hiddenBy[reason], 0)
  return words.hidden(count, reasons.map((reason) => words[reason](hiddenBy[reason])).join(', '))
}

/** Why pressing brings none of the kind: they are all there, or something else keeps them away. */
function whyNotBring(group: NeighbourGroup, { neighbours, whyNot }: Words): string | undefined {
  if (isWorthExpanding(group)) return undefined
  if (group.drawn === group.total) return whyNot.allDrawn
  return group.hiddenBy.filters > 0 ? neighbours.whyFilters : undefined
}

interface ExpandMenuProps {
  readonly id: string
  /** Given by the button that opens it; a menu that it is opened from sees to it by itself. */
  readonly autoFocus?: 'first'
  /** Closes the menu that it was opened from. */
  readonly onDone?: () => void
}

/** The neighbours of a node by kind: how many are drawn, how many are not and why; a press adds those of the kind. */
export function ExpandMenu({ id, autoFocus, onDone }: ExpandMenuProps) {
  const { view, words, dispatch } = useView()
  const { contextOf, give } = useCommands()
  const { network, ungrouped } = useAtlas()
  const asked = useQuery(id, () => readNeighbourhood(id, view.day))
  const around = asked.current ? asked.data : undefined
  if (asked.failure) return <FailureNote failure={asked.failure} retry={asked.retry} />
  const found = around && toNeighbours(around.network, network, ungrouped, id)
  const beyond = found && found.beyondLimit > 0 ? words.neighbours.beyondLimit(found.beyondLimit) : undefined
  const whyNone = commandOf('expand').whyNot?.(contextOf([id]))?.(words.whyNot)
  const isEmpty = asked.current && (!found || found.groups.length === 0)
  return (
    <Menu
      // What has the focus while the neighbours are counted goes when they are; what comes takes it.
      key={found ? 'counted' : 'counting'}
      className="menu"
      aria-label={words.neighbours.title}
      {...(autoFocus ? { autoFocus, onClose: onDone } : {})}
    >
      {found ? null : (
        <MenuItem className="menu-item unavailable" textValue={words.neighbours.loading}>
          {isEmpty ? words.neighbours.none : words.neighbours.loading}
        </MenuItem>
      )}
      {(found?.groups ?? []).map((group) => {
        const name = diagramWords[view.language].marks[group.group]
        const reason = whyNotBring(group, words)
        const hidden = toHiddenWords(group, words.neighbours)
        return (
          <UnavailableItem
            key={group.group}
            textValue={name}
            reason={reason}
            onGiven={() => {
              if (reason !== undefined) return
              dispatch({ type: 'expanded', id, kinds: [group.group], shown: group.byHand })
              onDone?.()
            }}
          >
            <Text slot="label" className="with-mark">
              <GroupIcon group={group.group} />
              {words.neighbours.line(name, group.drawn, group.total)}
            </Text>
            {hidden || reason ? (
              <Text slot="description">{[hidden, reason].filter(Boolean).join('. ')}</Text>
            ) : null}
          </UnavailableItem>
        )
      })}
      {found && found.groups.length > 0 ? (
        <UnavailableItem
          textValue={words.neighbours.all}
          reason={whyNone}
          onGiven={() => {
            give('expand', [id])
            if (whyNone === undefined) onDone?.()
          }}
        >
          <Text slot="label">{words.neighbours.all}</Text>
          {beyond || whyNone ? (
            <Text slot="description">{[beyond, whyNone].filter(Boolean).join('. ')}</Text>
          ) : null}
        </UnavailableItem>
      ) : null}
    </Menu>
  )
}
