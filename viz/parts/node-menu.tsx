import { useRef } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import type { Point } from '../diagram/model.ts'
import { toMenu } from '../state/commands/registry.ts'
import { nameOf } from '../state/to-diagram.ts'
import { CommandMenu } from './command-menu.tsx'

export interface MenuPlace {
  /** What it was opened on; the picture itself when absent. */
  readonly id: string | undefined
  /** In px from the corner of the window. */
  readonly at: Point
}

interface NodeMenuProps {
  readonly place: MenuPlace | undefined
  readonly onClose: () => void
}

/**
 * What can be done with a thing, with all that are selected where it is one of them, or with the picture; the
 * same for the pointer and the keyboard.
 */
export function NodeMenu({ place, onClose }: NodeMenuProps) {
  const { view, words } = useView()
  const { network, picture } = useAtlas()
  const { contextOf } = useCommands()
  const anchor = useRef<HTMLSpanElement>(null)
  const id = place?.id
  const isOfAll = id !== undefined && view.selection.length > 1 && view.selection.includes(id)
  const ids = isOfAll ? view.selection : id === undefined ? [] : [id]
  const { target } = contextOf(ids)
  const node =
    id === undefined ? undefined : (network.nodes.get(id) ?? picture.nodes.find((one) => one.id === id))
  const titles = {
    canvas: words.commands.canvasMenu,
    several: words.commands.severalMenu(ids.length),
    edge: words.menu.title(words.evidence.edgeTitle.toLowerCase()),
    node: words.menu.title(node ? nameOf(node, view.language) : (id ?? '')),
  }
  const title = titles[target === 'group' ? 'node' : target]
  return (
    <>
      <span
        ref={anchor}
        className="menu-anchor"
        style={{ left: `${place?.at.x ?? 0}px`, top: `${place?.at.y ?? 0}px` }}
      />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen={place !== undefined}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={4}
        aria-label={title}
      >
        <CommandMenu label={title} commands={toMenu(target)} ids={ids} onClose={onClose} />
      </Popover>
    </>
  )
}
