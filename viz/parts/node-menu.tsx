import { useRef } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import type { Point } from '../diagram/model.ts'
import { nameOf } from '../state/to-diagram.ts'

export interface MenuPlace {
  readonly id: string
  /** In px from the corner of the window. */
  readonly at: Point
}

interface NodeMenuProps {
  readonly place: MenuPlace | undefined
  readonly onClose: () => void
  readonly onSources: (id: string) => void
}

/** What can be done with a node; the same for the pointer and the keyboard. Disabled items say why. */
export function NodeMenu({ place, onClose, onSources }: NodeMenuProps) {
  const { view, words, dispatch } = useView()
  const { network, hiddenNeighbours } = useAtlas()
  const anchor = useRef<HTMLSpanElement>(null)
  const node = place ? network.nodes.get(place.id) : undefined
  const id = place?.id ?? ''
  const hidden = node ? hiddenNeighbours(id) : 0
  const isFocus = view.focus.length === 1 && view.focus[0] === id
  const isSelected = view.selection.includes(id)
  const act: Readonly<Record<string, () => void>> = {
    open: () => dispatch({ type: 'selected', ids: [id] }),
    sources: () => onSources(id),
    expand: () => dispatch({ type: 'expanded', id }),
    focus: () => dispatch({ type: 'focused', ids: [id] }),
    select: () => dispatch({ type: 'selectionToggled', id }),
    hide: () => dispatch({ type: 'hidden', ids: [id] }),
  }
  const name = node ? nameOf(node, view.language) : id
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
        aria-label={words.menu.title(name)}
      >
        <Menu
          className="menu"
          aria-label={words.menu.title(name)}
          autoFocus="first"
          disabledKeys={[
            ...(node ? [] : ['expand', 'focus', 'hide']),
            ...(hidden > 0 ? [] : ['expand']),
            ...(isFocus ? ['focus'] : []),
          ]}
          onAction={(key) => {
            act[String(key)]?.()
            onClose()
          }}
        >
          <MenuItem id="open" className="menu-item">
            {words.menu.open}
          </MenuItem>
          <MenuItem id="sources" className="menu-item">
            {words.menu.sources}
          </MenuItem>
          <MenuItem id="expand" className="menu-item" textValue={words.menu.expandNone}>
            <Text slot="label">{hidden > 0 ? words.menu.expand(hidden) : words.menu.expandNone}</Text>
            {hidden > 0 ? null : <Text slot="description">{words.menu.expandNoneWhy}</Text>}
          </MenuItem>
          <MenuItem id="focus" className="menu-item" textValue={words.menu.focus}>
            <Text slot="label">{words.menu.focus}</Text>
            {isFocus ? <Text slot="description">{words.menu.focusWhy}</Text> : null}
          </MenuItem>
          <MenuItem id="select" className="menu-item">
            {isSelected ? words.menu.unselect : words.menu.select}
          </MenuItem>
          <MenuItem id="hide" className="menu-item">
            {words.menu.hide}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
