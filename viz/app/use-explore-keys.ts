import { useEffect, useRef } from 'react'
import { findByKey, toKeyName } from '../state/commands/registry.ts'
import { isTyping } from './is-typing.ts'
import type { Commands } from './run-command.tsx'
import { useView } from './use-view.tsx'

/** The keys of the first screen, wherever the focus is, except while something is typed. They act on what is selected. */
export function useExploreKeys(commands: Commands): void {
  const { view } = useView()
  const latest = useRef({ commands, view })
  latest.current = { commands, view }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event) || event.defaultPrevented) return
      const { commands: given, view: now } = latest.current
      const found = findByKey(toKeyName(event), given.contextOf(now.selection))
      if (!found) return
      event.preventDefault()
      given.give(found.command, now.selection, found.reason)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
