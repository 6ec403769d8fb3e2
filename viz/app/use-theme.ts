import { useLayoutEffect, useSyncExternalStore } from 'react'
import type { Theme } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'
import type { ThemeChoice } from '../state/view-state.ts'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** A media query's answer, kept current. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** The theme that is shown: the reader's choice, else the system's. Tells the stylesheet, too. */
export function useTheme(choice: ThemeChoice): Theme {
  const system: Theme = useMedia(dark().media) ? 'dark' : 'light'
  const theme = choice === 'system' ? system : choice
  // Before anything of it is painted.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
      meta.content = palettes[theme].card
  }, [theme])
  return theme
}
