import { useState } from 'react'
import { type ExportWish, readWish } from '../export/picture-options.ts'

const place = 'atlas.export'

function readKept(): string | null {
  try {
    return window.localStorage.getItem(place)
  } catch {
    return null
  }
}

/** How the reader wants the picture: as it was last wanted in this browser, until it is changed. */
export function useExportWish(): readonly [ExportWish, (change: Partial<ExportWish>) => void] {
  const [wish, setWish] = useState(() => readWish(readKept()))
  return [
    wish,
    (change) => {
      const next = { ...wish, ...change }
      setWish(next)
      try {
        window.localStorage.setItem(place, JSON.stringify(next))
      } catch {
        // Storage that is full or switched off keeps nothing; the choice holds while the dialog is open.
      }
    },
  ]
}
