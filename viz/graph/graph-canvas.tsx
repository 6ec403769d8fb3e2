import { type RefObject, Suspense, useEffect, useId, useRef, useState } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import type { Viewport } from '../state/fields/viewport.ts'
import { type Canvas, type CanvasEvents, createCanvas } from './create-canvas.ts'
import { createLater } from './later.ts'
import type { Scene } from './scene.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'

/** Fetched after the picture that it shows in small. */
const Minimap = lazy(() => import('./minimap.tsx').then(({ Minimap }) => ({ default: Minimap })))

export interface CanvasWords {
  readonly label: string
  /** What kind of thing it is, and which keys act on it. */
  readonly role: string
  readonly how: string
  readonly minimap: string
}

export interface GraphCanvasProps {
  readonly scene: Scene
  /** Where to look; undefined fits all. */
  readonly viewport: Viewport | undefined
  readonly events: CanvasEvents
  readonly words: CanvasWords
  /** What is said of a node to whoever reaches it by keys. */
  readonly describe: (id: string) => string
  /** Holds the canvas while it is there. */
  readonly canvas: RefObject<Canvas | null>
}

/** The drawn network. What it draws is told by `data-nodes` and `data-edges`; the list has it in words. */
export function GraphCanvas({ scene, viewport, events, words, describe, canvas }: GraphCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const how = useId()
  const { pointed, follow, ...keys } = useCanvasKeys({ scene, canvas, events })
  const latest = useRef({ events, follow })
  latest.current = { events, follow }
  const [made, setMade] = useState<Canvas>()

  useEffect(() => {
    const container = place.current
    if (!container) return
    const told = () => latest.current.events
    // Cytoscape takes the focus away from everything when the pointer goes down.
    const takeFocus = () => place.current?.focus({ preventScroll: true })
    const handlers: CanvasEvents = {
      onPick: (id, more) => {
        takeFocus()
        latest.current.follow(id)
        told().onPick(id, more)
      },
      onPickMany: (...args) => {
        takeFocus()
        told().onPickMany(...args)
      },
      onPickNothing: () => {
        takeFocus()
        told().onPickNothing()
      },
      onOpen: (...args) => told().onOpen(...args),
      onMenu: (...args) => told().onMenu(...args),
      onHover: (...args) => told().onHover(...args),
      onPointAt: (...args) => told().onPointAt(...args),
      onMoved: (...args) => told().onMoved(...args),
      onViewport: (...args) => told().onViewport(...args),
    }
    // In a task of its own: the page is there before its canvas.
    const stop = createLater()(() => {
      canvas.current = createCanvas(container, handlers)
      setMade(canvas.current)
    })
    return () => {
      stop()
      canvas.current?.destroy()
      canvas.current = null
    }
  }, [canvas])
  useEffect(() => made?.setViewport(viewport), [viewport, made])
  useEffect(() => made?.draw(scene), [scene, made])

  const drawn = scene.nodes.filter(({ id }) => scene.positions.has(id)).length
  return (
    <>
      <div
        className="graph-canvas"
        role="application"
        aria-roledescription={words.role}
        aria-label={words.label}
        aria-describedby={how}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        data-nodes={drawn}
        data-edges={drawn > 0 ? scene.edges.length : 0}
        data-selected={scene.selection.join(' ')}
        data-pointed={pointed}
        ref={place}
        {...keys}
      />
      <p id={how} hidden>
        {words.how}
      </p>
      <p className="unseen" aria-live="polite" data-said>
        {pointed === undefined ? '' : describe(pointed)}
      </p>
      <Suspense>{made ? <Minimap scene={scene} canvas={canvas} label={words.minimap} /> : null}</Suspense>
    </>
  )
}
