import { fontFamily } from '../diagram/fonts.ts'
import type { Viewport } from '../state/fields/viewport.ts'
import { type FirstLook, toFirstLook } from './first-look.ts'
import { createLater } from './later.ts'
import { canBePainted, paintStill } from './paint-still.ts'
import type { Scene } from './scene.ts'

/**
 * The first picture, painted once: it is there long before the canvas, which has to take in every element before
 * it draws one. It looks the same, and nothing can be done with it.
 */
export interface Still {
  /** Paints the scene, or nothing where a still would show less than the canvas. */
  draw(scene: Scene, viewport: Viewport | undefined): void
  /** What is on the screen. */
  look(): FirstLook | undefined
  /** Takes it away, as soon as the canvas shows the same. */
  destroy(): void
}

interface StillOptions {
  /** Is told when the scene is painted, or cannot be. */
  readonly onPainted: () => void
}

/** @param container an element with a size; the still fills it, below what the canvas puts there */
export function createStill(container: HTMLElement, { onPainted }: StillOptions): Still {
  const place = document.createElement('canvas')
  place.className = 'still'
  const later = createLater()
  let stopPainting = () => {}
  let shown: { readonly scene: Scene; readonly viewport: Viewport | undefined } | undefined
  let look: FirstLook | undefined
  let hasOwnLetters = false

  const toSize = () => ({ width: container.clientWidth, height: container.clientHeight })
  let painted = toSize()

  function* toWork(): Generator<void> {
    const size = toSize()
    painted = size
    const found = shown && toFirstLook(shown.scene, size, shown.viewport)
    look = found && canBePainted(found) ? found : undefined
    const context = place.getContext('2d')
    if (!context || !look) return place.remove()
    yield
    const ratio = window.devicePixelRatio
    place.width = Math.round(size.width * ratio)
    place.height = Math.round(size.height * ratio)
    hasOwnLetters = document.fonts.check(`400 12px ${fontFamily}`)
    yield* paintStill(context, look, ratio)
    if (!place.isConnected) container.prepend(place)
  }
  const paint = () => {
    stopPainting()
    const work = toWork()
    const goOn = () => {
      if (work.next().done) onPainted()
      else stopPainting = later(goOn)
    }
    goOn()
  }
  const fontsCame = () => {
    if (place.isConnected && !hasOwnLetters) paint()
  }
  document.fonts.addEventListener('loadingdone', fontsCame)
  const resized = new ResizeObserver(() => {
    const { width, height } = toSize()
    if (shown && (width !== painted.width || height !== painted.height)) paint()
  })
  resized.observe(container)

  return {
    draw(scene, viewport) {
      shown = { scene, viewport }
      paint()
    },
    look: () => (place.isConnected ? look : undefined),
    destroy() {
      stopPainting()
      resized.disconnect()
      document.fonts.removeEventListener('loadingdone', fontsCame)
      place.remove()
    },
  }
}
