import { ArrowDown, ArrowUp, Eye, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { StoryStep } from '../../schema/saved-view.ts'
import { hasDraft, keepDraft, readDraft } from '../app/story-draft.ts'
import { useStory } from '../app/use-story.ts'
import { useView } from '../app/use-view.tsx'
import {
  addStep,
  changeStep,
  createStory,
  entitle,
  moveStep,
  type OpenStory,
  removeStep,
} from '../state/story.ts'
import { Section } from './section.tsx'

/** The story that is open, to be written; or the way to begin one. */
export function StoryPanel() {
  const { story } = useView()
  return story ? <StoryEditor open={story} /> : <NoStory />
}

function NoStory() {
  const { words, setStory } = useView()
  const say = words.views.story
  const openDraft = async () => {
    const story = await readDraft()
    setStory(story ? { story, step: 0 } : createStory())
  }
  return (
    <Section title={say.name}>
      <p className="hint">{say.what}</p>
      <div className="story-actions">
        <Button className="button" onPress={() => setStory(createStory())}>
          {say.begin}
        </Button>
        {hasDraft() ? (
          <Button className="button" onPress={() => void openDraft()}>
            {say.openDraft}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

function StoryEditor({ open }: { readonly open: OpenStory }) {
  const { words, setStory } = useView()
  const { toStep, share, exportStory } = useStory()
  const [said, setSaid] = useState('')
  const { story, key, step: shown } = open
  const say = words.views.story
  useEffect(() => {
    if (key === undefined) keepDraft(story)
  }, [story, key])
  // What is kept on the server comes back later, when the story may have been changed.
  const latest = useRef(open)
  latest.current = open
  const add = async () => {
    const step = await toStep()
    setStory(addStep(latest.current, step))
  }
  const close = () => {
    keepDraft(undefined)
    setStory(undefined)
  }
  return (
    <Section title={say.name}>
      <StoryField
        label={say.title}
        most={200}
        text={story.title}
        onLeave={(text) => setStory(entitle(open, text))}
      />
      <ol className="story-steps">
        {story.steps.map((step, index) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: steps may be alike, and are told apart by their place alone
            key={index}
            open={open}
            step={step}
            at={index + 1}
            isShown={index + 1 === shown}
          />
        ))}
      </ol>
      <div className="story-actions">
        <Button className="button" onPress={() => void add()}>
          {say.add}
        </Button>
        <Button
          className="button"
          isDisabled={story.steps.length === 0}
          onPress={async () => setSaid(await share(open))}
        >
          {say.share}
        </Button>
        <Button
          className="button"
          isDisabled={story.steps.length === 0}
          onPress={() => void exportStory(story)}
        >
          {say.export}
        </Button>
        <Button className="button plain" onPress={close}>
          {say.close}
        </Button>
      </div>
      <p className="hint story-said" role="status">
        {said}
      </p>
    </Section>
  )
}

interface StepProps {
  readonly open: OpenStory
  readonly step: StoryStep
  /** From 1. */
  readonly at: number
  readonly isShown: boolean
}

function Step({ open, step, at, isShown }: StepProps) {
  const { words, setStory } = useView()
  const say = words.views.story
  const change = (changed: Partial<StoryStep>) => setStory(changeStep(open, at, changed))
  const last = open.story.steps.length
  const move = (by: 1 | -1) => {
    setStory(moveStep(open, at, by))
    const to = at + by
    // The focus goes along with the step, to its other button where it can go no further.
    const way = to === 1 ? 1 : to === last ? -1 : by
    requestAnimationFrame(() => document.getElementById(toButtonId(to, way))?.focus())
  }
  return (
    <li className="story-step" aria-current={isShown ? 'step' : undefined}>
      <StoryField
        label={say.stepTitle(at)}
        most={200}
        text={step.title}
        onLeave={(title) => change({ title })}
      />
      <StoryField
        label={say.stepText(at)}
        most={4_000}
        rows={2}
        text={step.text}
        onLeave={(text) => change({ text })}
      />
      <div className="story-actions">
        <Button
          className="button icon"
          aria-label={say.show(at)}
          onPress={() => setStory({ ...open, step: at })}
        >
          <Eye size={14} aria-hidden="true" />
        </Button>
        <Button
          className="button icon"
          id={toButtonId(at, -1)}
          aria-label={say.up(at)}
          isDisabled={at === 1}
          onPress={() => move(-1)}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </Button>
        <Button
          className="button icon"
          id={toButtonId(at, 1)}
          aria-label={say.down(at)}
          isDisabled={at === last}
          onPress={() => move(1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </Button>
        <Button
          className="button icon"
          aria-label={say.remove(at)}
          onPress={() => setStory(removeStep(open, at))}
        >
          <Trash2 size={14} aria-hidden="true" />
        </Button>
      </div>
    </li>
  )
}

const toButtonId = (at: number, by: 1 | -1) => `story-step-${at}-${by === 1 ? 'down' : 'up'}`

interface StoryFieldProps {
  readonly label: string
  /** Characters, at most. */
  readonly most: number
  /** More than one line where it is given. */
  readonly rows?: number
  readonly text: string
  readonly onLeave: (text: string) => void
}

/** A text that is told when the reader has done with it, so that each change is one. */
function StoryField({ label, most, rows, text, onLeave }: StoryFieldProps) {
  const [written, setWritten] = useState(text)
  useEffect(() => setWritten(text), [text])
  const Field = rows === undefined ? 'input' : 'textarea'
  return (
    <Field
      className="story-field"
      aria-label={label}
      placeholder={label}
      maxLength={most}
      rows={rows}
      value={written}
      onChange={({ currentTarget: { value } }: { currentTarget: { value: string } }) => setWritten(value)}
      onBlur={() => written !== text && onLeave(written)}
    />
  )
}
