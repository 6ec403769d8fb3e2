import { type RefObject, useEffect } from 'react'

/** Tells the stylesheet how wide and high the element is on the screen in px, so that it goes whole onto paper. */
export function usePrintSize(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const tell = () => {
      const { clientWidth = 0, clientHeight = 0, style } = place.current ?? {}
      style?.setProperty('--screen-width', String(clientWidth))
      style?.setProperty('--screen-height', String(clientHeight))
    }
    addEventListener('beforeprint', tell)
    return () => removeEventListener('beforeprint', tell)
  }, [place])
}
