import { Download, ListPlus, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useOwnViews } from '../app/use-own-views.ts'
import { useSavedView } from '../app/use-share.ts'
import { useStory } from '../app/use-story.ts'
import { useView } from '../app/use-view.tsx'
import { rememberView } from '../client/views.ts'
import { formatDay, formatInstant } from '../parts/format-day.ts'
import { dropView, keepView, longestName, type OwnView, putBack, renameView } from '../state/own-views.ts'
import { addStep } from '../state/story.ts'
import { Section } from './section.tsx'

/** What was done last, in words, and what takes it back. */
interface Done {
  readonly text: string
  readonly takeBack?: () => void
}

/** Views that the reader keeps in this browser: opened, renamed, taken into a story, carried away, deleted. */
export function OwnViews() {
  const { view, words } = useView()
  const { views, change } = useOwnViews()
  const toSaved = useSavedView()
  const [done, setDone] = useState<Done>()
  const say = words.kept.own
  const save = async () => {
    const saved = await toSaved()
    const name = view.title || say.unnamed(formatDay(view.day, view.language))
    const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
    const one = { id, name, savedAt: new Date().toISOString(), view: saved }
    setDone({ text: change((all) => keepView(all, one)) ? say.saved(name) : say.full })
  }
  const drop = ({ id, name }: OwnView) => {
    const { dropped } = dropView(views, id)
    if (!dropped || !change((all) => dropView(all, id).views)) return setDone({ text: say.full })
    const takeBack = () => {
      change((all) => putBack(all, dropped))
      setDone({ text: say.back(name) })
    }
    setDone({ text: say.dropped(name), takeBack })
  }
  return (
    <Section title={say.title}>
      <p className="explain">{say.what}</p>
      <div className="story-actions">
        <Button className="button" onPress={() => void save()}>
          {say.save}
        </Button>
      </div>
      <DoneLine done={done} />
      <ul className="own-views">
        {views.map((own) => (
          <OwnViewRow
            key={own.id}
            own={own}
            onRename={(name) => {
              if (!change((all) => renameView(all, own.id, name))) setDone({ text: say.full })
            }}
            onDrop={() => drop(own)}
            onDone={(text) => setDone({ text })}
          />
        ))}
      </ul>
    </Section>
  )
}

function DoneLine({ done }: { readonly done: Done | undefined }) {
  const { words } = useView()
  const button = useRef<HTMLButtonElement>(null)
  const takeBack = done?.takeBack
  // The row that had the focus is gone.
  useEffect(() => {
    if (takeBack) button.current?.focus()
  }, [takeBack])
  return (
    <p className="hint own-done" role="status">
      {done?.text}{' '}
      {takeBack ? (
        <Button className="link" ref={button} onPress={takeBack}>
          {words.commands.undo}
        </Button>
      ) : null}
    </p>
  )
}

interface OwnViewRowProps {
  readonly own: OwnView
  readonly onRename: (name: string) => void
  readonly onDrop: () => void
  readonly onDone: (text: string) => void
}

function OwnViewRow({ own, onRename, onDrop, onDone }: OwnViewRowProps) {
  const { view, words, story, openView, setStory } = useView()
  const { toStepOf, exportView } = useStory()
  const [isRenamed, setRenamed] = useState(false)
  const say = words.kept.own
  // What is kept on the server comes back later, when the story may have been changed.
  const latest = useRef(story)
  latest.current = story
  const add = async () => {
    const step = await toStepOf(own)
    if (!latest.current) return
    setStory(addStep(latest.current, step))
    onDone(say.added(own.name))
  }
  return (
    <li className="own-view">
      {isRenamed ? (
        <NameField
          own={own}
          onLeave={(name) => {
            if (name !== undefined) onRename(name)
            setRenamed(false)
          }}
        />
      ) : (
        <Button
          className="link own-name"
          aria-label={say.open(own.name)}
          onPress={() => openView(own.view.query, own.view.positions && rememberView(own.view))}
        >
          <bdi>{own.name}</bdi>
        </Button>
      )}
      <span className="soft own-when">{formatInstant(own.savedAt, view.language)}</span>
      <div className="story-actions">
        <Button className="button icon" aria-label={say.rename(own.name)} onPress={() => setRenamed(true)}>
          <Pencil size={14} aria-hidden="true" />
        </Button>
        {story ? (
          <Button className="button icon" aria-label={say.add(own.name)} onPress={() => void add()}>
            <ListPlus size={14} aria-hidden="true" />
          </Button>
        ) : null}
        <Button
          className="button icon"
          aria-label={say.export(own.name)}
          onPress={() => void exportView(own).then((name) => onDone(words.exports.done(name)))}
        >
          <Download size={14} aria-hidden="true" />
        </Button>
        <Button className="button icon" aria-label={say.drop(own.name)} onPress={onDrop}>
          <Trash2 size={14} aria-hidden="true" />
        </Button>
      </div>
    </li>
  )
}

interface NameFieldProps {
  readonly own: OwnView
  /** @param name undefined where it is left as it was */
  readonly onLeave: (name: string | undefined) => void
}

/** Enter takes the name, Escape leaves it; either way the focus stays in the row. */
function NameField({ own, onLeave }: NameFieldProps) {
  const { words } = useView()
  const field = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  useEffect(() => field.current?.select(), [])
  const leave = (row: Element | null, name: string | undefined) => {
    if (isLeft.current) return
    isLeft.current = true
    onLeave(name)
    if (row) requestAnimationFrame(() => row.querySelector<HTMLElement>('.own-name')?.focus())
  }
  return (
    <input
      ref={field}
      className="story-field"
      aria-label={words.kept.own.name}
      maxLength={longestName}
      defaultValue={own.name}
      onBlur={({ currentTarget }) => leave(null, currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        const { currentTarget } = event
        leave(currentTarget.closest('li'), event.key === 'Enter' ? currentTarget.value : undefined)
      }}
    />
  )
}
