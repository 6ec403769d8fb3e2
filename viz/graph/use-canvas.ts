import { type RefObject, useEffect, useRef, useState } from 'react'
import { fetchTwice, PartAway } from '../app/lazy-retry.ts'
import type { Viewport } from '../state/fields/viewport.ts'
import type { Canvas } from './create-canvas.ts'
import { type CanvasEvents, toLatestEvents } from './events.ts'
import { createLater } from './later.ts'
import type { Scene } from './scene.ts'
import { createStill, type Still } from './still.ts'

interface CanvasWish {
  readonly scene: Scene
  /** Where to look; undefined fits all. */
  readonly viewport: Viewport | undefined
  readonly events: CanvasEvents
  /** Holds the canvas while it is there. */
  readonly canvas: RefObject<Canvas | null>
  /** Is told when the picture is on the screen. */
  readonly onSeen: () => void
}

interface CanvasOnPage {
  readonly place: RefObject<HTMLDivElement | null>
  readonly made: Canvas | undefined
  /** Whether all of the first picture is on the canvas, so that it can be acted on. */
  readonly isComplete: boolean
}

/** For whoever measures: when the first picture is on the screen, and when it can be acted on. */
const marks = { seen: 'first-picture', complete: 'canvas-complete' } as const

/**
 * Draws the scene: as a still first, then on the canvas, which is fetched and filled meanwhile.
 * @throws {PartAway} while it is drawn, when the canvas could not be fetched
 */
export function useCanvas({ scene, viewport, events, canvas, onSeen }: CanvasWish): CanvasOnPage {
  const place = useRef<HTMLDivElement>(null)
  const still = useRef<Still>(undefined)
  const latest = useRef(events)
  latest.current = events
  const [made, setMade] = useState<Canvas>()
  const [isComplete, setComplete] = useState(false)
  const [failure, setFailure] = useState<PartAway>()
  const isBegun = useRef(false)
  // Once begun it stays, whatever is filtered away.
  isBegun.current ||= scene.nodes.some(({ id }) => scene.positions.has(id))
  const isAnything = isBegun.current

  useEffect(() => {
    const container = place.current
    if (!container || !isAnything) return
    let isOver = false
    let own: Canvas | undefined
    let frame = 0
    const later = createLater()
    let stopLater = () => {}
    const see = () => {
      performance.mark(marks.seen)
      onSeen()
    }
    const make = async () => {
      try {
        const { createCanvas } = await fetchTwice(() => import('./create-canvas.ts'))
        if (isOver) return
        own = createCanvas(container, toLatestEvents(latest), { first: drawn.look(), onComplete: complete })
        canvas.current = own
        setMade(own)
      } catch (cause) {
        if (!isOver) setFailure(new PartAway(cause))
      }
    }
    const drawn = createStill(container, {
      onPainted() {
        if (frame !== 0) return
        // Two frames: the still is on the screen before anything is done for the canvas.
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => {
            if (drawn.look()) see()
            stopLater = later(make)
          })
        })
      },
    })
    still.current = drawn
    const complete = () => {
      if (!drawn.look()) see()
      drawn.destroy()
      performance.mark(marks.complete)
      if (!isOver) setComplete(true)
    }
    return () => {
      isOver = true
      cancelAnimationFrame(frame)
      stopLater()
      drawn.destroy()
      own?.destroy()
      canvas.current = null
      still.current = undefined
      setMade(undefined)
      setComplete(false)
    }
  }, [canvas, isAnything, onSeen])
  useEffect(() => {
    if (!made) still.current?.draw(scene, viewport)
  }, [scene, viewport, made])
  useEffect(() => made?.setViewport(viewport), [viewport, made])
  useEffect(() => made?.draw(scene), [scene, made])
  if (failure) throw failure
  return { place, made, isComplete }
}
