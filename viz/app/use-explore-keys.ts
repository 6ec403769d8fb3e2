import { type RefObject, useEffect, useRef } from 'react'
import type { Canvas } from '../graph/create-canvas.ts'
import { isTyping } from './is-typing.ts'
import { useView } from './use-view.tsx'

interface ExploreKeys {
  readonly openMenu: (id: string) => void
  readonly toggleList: () => void
  readonly canvas: RefObject<Canvas | null>
}

const closer = 1.25

/** The keys of the first screen, wherever the focus is, except while something is typed. */
export function useExploreKeys(keys: ExploreKeys): void {
  const { view, dispatch, undo, redo } = useView()
  const latest = useRef({ ...keys, view })
  latest.current = { ...keys, view }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { view: now, openMenu, toggleList, canvas } = latest.current
      const { key, shiftKey } = event
      const command = event.ctrlKey || event.metaKey
      if (isTyping(event)) return
      const [first] = now.selection
      const act: Readonly<Record<string, (() => void) | undefined>> = command
        ? { z: shiftKey ? redo : undo, Z: shiftKey ? redo : undo, y: redo }
        : {
            l: toggleList,
            L: toggleList,
            '+': () => canvas.current?.zoomBy(closer),
            '=': () => canvas.current?.zoomBy(closer),
            '-': () => canvas.current?.zoomBy(1 / closer),
            '0': () => canvas.current?.fitAll(),
            Delete: first ? () => dispatch({ type: 'hidden', ids: now.selection }) : undefined,
            Escape: first ? () => dispatch({ type: 'selected', ids: [] }) : undefined,
            ContextMenu: first ? () => openMenu(first) : undefined,
            F10: first && shiftKey ? () => openMenu(first) : undefined,
          }
      const action = act[key]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [dispatch, undo, redo])
}
