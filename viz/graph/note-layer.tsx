import { X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { DiagramNote, Point, Positions } from '../diagram/model.ts'
import { toNotePlace } from '../diagram/render-notes.ts'
import type { Canvas } from './create-canvas.ts'

export interface NoteWords {
  readonly note: string
  readonly edit: string
  readonly remove: string
}

export interface NoteLayerProps {
  readonly notes: readonly DiagramNote[]
  readonly positions: Positions
  /** Ids of the nodes that are drawn: notes at others wait for theirs. */
  readonly drawn: ReadonlySet<string>
  readonly canvas: RefObject<Canvas | null>
  /** Place in the list of a note that has just been made, to be written at once. */
  readonly made?: number
  readonly words: NoteWords
  readonly onChange: (index: number, text: string) => void
  readonly onMove: (index: number, at: Point) => void
  readonly onRemove: (index: number) => void
}

/** How far an arrow key moves a note, in px of the canvas. */
const stride = 10
const strides: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -stride, y: 0 },
  ArrowRight: { x: stride, y: 0 },
  ArrowUp: { x: 0, y: -stride },
  ArrowDown: { x: 0, y: stride },
}

/** Tells how the picture lies on the screen, at once and whenever that changes. */
function follow(canvas: Canvas | null, tell: (transform: ReturnType<Canvas['transform']>) => void) {
  if (!canvas) return
  const tellNow = () => tell(canvas.transform())
  tellNow()
  return canvas.onViewport(tellNow)
}

/** The reader's notes over the canvas, which go along with it. */
export function NoteLayer({ notes, positions, drawn, canvas, made, ...rest }: NoteLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  const zoom = useRef(1)
  useEffect(
    () =>
      // The browser moves the notes by these alone, so that nothing is rendered while the canvas is moved.
      follow(canvas.current, (transform) => {
        zoom.current = transform.zoom
        for (const name of ['x', 'y', 'zoom'] as const)
          layer.current?.style.setProperty(`--canvas-${name}`, String(transform[name]))
      }),
    [canvas],
  )
  return (
    <div className="note-layer" ref={layer}>
      {notes.map((note, index) => {
        const isDrawn = typeof note.at !== 'string' || drawn.has(note.at)
        const at = isDrawn ? toNotePlace(note, positions) : undefined
        if (!at) return null
        const place = { index, at, zoom, isNew: index === made }
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is its place in the list
        return <Note key={index} note={note} {...place} {...rest} />
      })}
    </div>
  )
}

interface NoteProps extends Pick<NoteLayerProps, 'words' | 'onChange' | 'onMove' | 'onRemove'> {
  readonly note: DiagramNote
  readonly index: number
  readonly at: Point
  readonly zoom: RefObject<number>
  readonly isNew: boolean
}

/** One note: dragged or moved by arrow keys where it stands at a point, changed with Enter, taken away with Delete. */
function Note({ note, index, at, zoom, isNew, words, onChange, onMove, onRemove }: NoteProps) {
  const [isEdited, setEdited] = useState(isNew)
  const [by, setBy] = useState<Point>()
  const self = useRef<HTMLDivElement>(null)
  const start = useRef<Point>(undefined)
  const isFree = typeof note.at !== 'string'
  const to = by ? { x: at.x + by.x, y: at.y + by.y } : at

  const pressed = (event: KeyboardEvent) => {
    const step = strides[event.key]
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') setEdited(true)
    else if (event.key === 'Delete') onRemove(index)
    else if (step && isFree) onMove(index, { x: at.x + step.x, y: at.y + step.y })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const taken = (event: PointerEvent) => {
    if (!isFree || isEdited || event.button !== 0 || event.target !== event.currentTarget) return
    start.current = { x: event.clientX, y: event.clientY }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const dragged = (event: PointerEvent) => {
    const from = start.current
    if (!from) return
    setBy({ x: (event.clientX - from.x) / zoom.current, y: (event.clientY - from.y) / zoom.current })
  }
  const dropped = () => {
    if (by) onMove(index, to)
    start.current = undefined
    setBy(undefined)
  }
  const leave = (text: string, byKey: boolean) => {
    setEdited(false)
    onChange(index, text)
    if (byKey) self.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note is moved and changed by keys of its own
    <div
      className="note"
      ref={self}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move it, change it and take it away
      tabIndex={0}
      aria-label={`${words.note}: ${note.text}`}
      data-free={isFree || undefined}
      style={{ '--note-x': to.x, '--note-y': to.y } as React.CSSProperties}
      onKeyDown={pressed}
      onPointerDown={taken}
      onPointerMove={dragged}
      onPointerUp={dropped}
      onDoubleClick={() => setEdited(true)}
    >
      {isEdited ? (
        <NoteField text={note.text} label={words.edit} onLeave={leave} />
      ) : (
        <bdi className="note-text">{note.text}</bdi>
      )}
      <button type="button" className="note-remove" aria-label={words.remove} onClick={() => onRemove(index)}>
        <X size={12} aria-hidden="true" />
      </button>
    </div>
  )
}

interface NoteFieldProps {
  readonly text: string
  readonly label: string
  /** The text as it is left, or as it was where Escape is pressed. */
  readonly onLeave: (text: string, byKey: boolean) => void
}

function NoteField({ text, label, onLeave }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const byKey = useRef(false)
  useEffect(() => field.current?.select(), [])
  return (
    <textarea
      ref={field}
      className="note-field"
      aria-label={label}
      defaultValue={text}
      maxLength={500}
      rows={3}
      onBlur={({ currentTarget }) => onLeave(currentTarget.value, byKey.current)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = text
        else if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        byKey.current = true
        event.currentTarget.blur()
      }}
    />
  )
}
