import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { toCanvasCommand } from './canvas-keys.ts'
import type { Canvas } from './create-canvas.ts'
import { drawMinimap, isWithin, mapSize, toMapFrame, toPicturePoint, toPictureRoom } from './draw-minimap.ts'
import type { Scene } from './scene.ts'

interface MinimapProps {
  readonly scene: Scene
  readonly canvas: RefObject<Canvas | null>
  readonly label: string
}

/** The whole picture in small with a frame around what is in sight; not there while all is in sight. */
export function Minimap({ scene, canvas, label }: MinimapProps) {
  const [isThere, setThere] = useState(false)
  const place = useRef<HTMLCanvasElement>(null)
  const room = useMemo(() => toPictureRoom(scene), [scene])
  const frame = useMemo(() => room && toMapFrame(room), [room])

  useEffect(() => {
    let waiting = 0
    const draw = () => {
      const sight = canvas.current?.sight()
      setThere(room !== undefined && sight !== undefined && !isWithin(room, sight))
      const context = place.current?.getContext('2d')
      if (context && frame && sight) drawMinimap(context, scene, frame, sight, window.devicePixelRatio)
    }
    const drawSoon = () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(draw)
    }
    drawSoon()
    const stop = canvas.current?.onViewport(drawSoon)
    return () => {
      cancelAnimationFrame(waiting)
      stop?.()
    }
  }, [scene, room, frame, canvas])

  const lookAt = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1 || !frame) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const to = toPicturePoint(frame, { x: event.clientX - left, y: event.clientY - top })
    canvas.current?.centre(to)
  }
  const press = (event: KeyboardEvent) => {
    const command = toCanvasCommand({ ...toPlainKey(event), ctrlKey: true })
    if (command?.what !== 'pan') return
    event.preventDefault()
    canvas.current?.panBy(command.x, command.y)
  }
  const ratio = window.devicePixelRatio
  return (
    <div
      className="minimap"
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      hidden={!isThere}
      onPointerDown={lookAt}
      onPointerMove={lookAt}
      onKeyDown={press}
    >
      <canvas ref={place} width={mapSize.width * ratio} height={mapSize.height * ratio} />
    </div>
  )
}

function toPlainKey({ key, metaKey, altKey }: KeyboardEvent) {
  return { key, metaKey, altKey, shiftKey: false }
}
