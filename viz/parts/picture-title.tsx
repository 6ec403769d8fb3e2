import { StickyNote, Type } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import type { Canvas } from '../graph/create-canvas.ts'
import { NoteLayer } from '../graph/note-layer.tsx'
import { longestTitle } from '../state/fields/title.ts'

interface OnCanvas {
  readonly canvas: RefObject<Canvas | null>
}

/** What the reader wrote on the picture: its title, its notes, and buttons for either. */
export function Annotations({ canvas }: OnCanvas) {
  const { view, words, dispatch } = useView()
  const { picture, positions } = useAtlas()
  const [made, setMade] = useState<number>()
  const drawn = new Set(picture.nodes.map(({ id }) => id))
  const [selected, ...others] = view.selection
  const addNote = () => {
    const isAtNode = selected !== undefined && others.length === 0 && drawn.has(selected)
    const middle = canvas.current?.viewport()
    const at = isAtNode ? selected : middle && { x: middle.x, y: middle.y }
    if (!at) return
    setMade(view.notes.length)
    dispatch({ type: 'noteAdded', at, text: words.views.newNote })
  }
  return (
    <>
      <NoteLayer
        notes={view.notes}
        positions={positions}
        drawn={drawn}
        canvas={canvas}
        made={made}
        words={words.views.notes}
        onChange={(index, text) => dispatch({ type: 'noteChanged', index, text })}
        onMove={(index, at) => dispatch({ type: 'noteMoved', index, at })}
        onRemove={(index) => dispatch({ type: 'noteRemoved', index })}
      />
      <div className="annotations">
        <PictureTitle />
        <Button className="button icon" aria-label={words.views.addNote} onPress={addNote}>
          <StickyNote size={16} aria-hidden="true" />
        </Button>
      </div>
    </>
  )
}

/** The picture's own title, over the canvas; a button where it has none. */
function PictureTitle() {
  const { view, words, dispatch } = useView()
  const [isEdited, setEdited] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (isEdited) field.current?.select()
    else if (byKey.current) button.current?.focus()
    byKey.current = false
  }, [isEdited])
  if (isEdited)
    return (
      <input
        ref={field}
        className="title-field"
        aria-label={words.views.title}
        placeholder={words.views.title}
        defaultValue={view.title}
        maxLength={longestTitle}
        onBlur={({ currentTarget }) => {
          setEdited(false)
          dispatch({ type: 'titled', title: currentTarget.value })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = view.title
          else if (event.key !== 'Enter') return
          // Else the key would press the button that the focus goes back to.
          event.preventDefault()
          byKey.current = true
          event.currentTarget.blur()
        }}
      />
    )
  if (!view.title)
    return (
      <Button
        ref={button}
        className="button icon"
        aria-label={words.views.setTitle}
        onPress={() => setEdited(true)}
      >
        <Type size={16} aria-hidden="true" />
      </Button>
    )
  return (
    <h2 className="picture-title">
      <Button
        ref={button}
        className="title-button"
        aria-description={words.views.changeTitle}
        onPress={() => setEdited(true)}
      >
        <bdi>{view.title}</bdi>
      </Button>
    </h2>
  )
}
