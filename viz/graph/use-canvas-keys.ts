import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { Point } from '../diagram/model.ts'
import { type CanvasCommand, toCanvasCommand } from './canvas-keys.ts'
import type { Canvas, CanvasEvents } from './create-canvas.ts'
import type { Scene } from './scene.ts'
import { beginWalk, goAround, goTowards, type Walk } from './walk.ts'

interface CanvasKeys {
  readonly scene: Scene
  readonly canvas: RefObject<Canvas | null>
  readonly events: CanvasEvents
}

/** Keys of the canvas that has the focus, and the node that they act on. */
export function useCanvasKeys({ scene, canvas, events }: CanvasKeys) {
  const walk = useRef<Walk>(undefined)
  const [pointed, setPointed] = useState<string>()
  const show = (next: Walk | undefined) => {
    walk.current = next
    setPointed(next?.id)
    canvas.current?.point(next?.id)
    if (next) canvas.current?.reveal([next.id])
  }
  const isDrawn = (id: string) => scene.positions.has(id) && scene.nodes.some((node) => node.id === id)
  const begin = () => beginWalk(scene, canvas.current?.viewport() ?? { x: 0, y: 0 })
  const present = () => (walk.current && isDrawn(walk.current.id) ? walk.current : begin())

  const move = (id: string, { x, y }: Point) => {
    const moved = scene.selection.includes(id) ? scene.selection : [id]
    const points = moved.flatMap((one) => {
      const at = scene.positions.get(one)
      return at ? [[one, { x: at.x + x, y: at.y + y }] as const] : []
    })
    events.onMoved(Object.fromEntries(points))
  }
  const act = (command: CanvasCommand) => {
    if (command.what === 'pan') return canvas.current?.panBy(command.x, command.y)
    if (command.what === 'selectAll')
      return events.onPickMany(scene.nodes.map(({ id }) => id).filter((id) => scene.positions.has(id)))
    const now = present()
    if (!now) return
    // The first key after a click shows where the keys are, from where the next one leads on.
    if (walk.current !== now) show(now)
    const { id } = now
    switch (command.what) {
      case 'go':
        return show(goTowards(scene, now, command.direction))
      case 'around':
        return show(goAround(scene, now, command.by))
      case 'move':
        return move(id, command)
      case 'open':
        return events.onPick(id, false)
      case 'toggle':
        return events.onPick(id, true)
      case 'menu':
        return events.onMenu(id, canvas.current?.locate(id) ?? { x: 0, y: 0 })
    }
  }

  return {
    /** The node that the keys act on, while they do. */
    pointed,
    /** The pointer has picked: keys go on from there. */
    follow(id: string) {
      walk.current = { id }
    },
    onKeyDown(event: KeyboardEvent) {
      const command = toCanvasCommand(event.nativeEvent)
      if (!command) return
      event.preventDefault()
      act(command)
    },
    onFocus(event: { currentTarget: Element }) {
      if (event.currentTarget.matches(':focus-visible')) show(present())
    },
    onBlur() {
      setPointed(undefined)
      canvas.current?.point(undefined)
    },
  }
}
