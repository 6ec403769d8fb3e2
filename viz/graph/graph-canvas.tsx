import { type RefObject, Suspense, useId } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import type { Viewport } from '../state/fields/viewport.ts'
import type { Canvas } from './create-canvas.ts'
import type { CanvasEvents } from './events.ts'
import type { Scene } from './scene.ts'
import { useCanvas } from './use-canvas.ts'
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
  /** Is told when the picture is on the screen. */
  readonly onSeen: () => void
}

/** The drawn network. What it draws is told by `data-nodes` and `data-edges`; the list has it in words. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { scene, viewport, events, words, describe, canvas, onSeen } = props
  const how = useId()
  const { pointed, follow, ...keys } = useCanvasKeys({ scene, canvas, events })
  // Cytoscape takes the focus away from everything when the pointer goes down.
  const takeFocus = () => place.current?.focus({ preventScroll: true })
  const onCanvas: CanvasEvents = {
    ...events,
    onPick(id, more) {
      takeFocus()
      follow(id)
      events.onPick(id, more)
    },
    onPickMany(ids) {
      takeFocus()
      events.onPickMany(ids)
    },
    onPickNothing() {
      takeFocus()
      events.onPickNothing()
    },
  }
  const { place, made, isComplete } = useCanvas({ scene, viewport, events: onCanvas, canvas, onSeen })
  const drawn = isComplete ? scene.nodes.filter(({ id }) => scene.positions.has(id)).length : 0
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
