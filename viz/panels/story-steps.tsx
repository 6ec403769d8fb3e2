import { ArrowDown, ArrowUp, Eye, GripVertical, Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { StoryStep } from '../../schema/saved-view.ts'
import { useView } from '../app/use-view.tsx'
import { changeStep, moveStep, moveStepBeside, type OpenStory, removeStep } from '../state/story.ts'
import { StoryField } from './story-field.tsx'
import { useDraggedStep } from './use-dragged-step.ts'

/** The steps of a story, put in order by dragging or by their buttons. */
export function StorySteps({ open }: { readonly open: OpenStory }) {
  const { words, setStory } = useView()
  const say = words.views.story
  const { steps } = open.story
  const { place, toHandle, toTarget } = useDraggedStep((at, { beside, side }) =>
    setStory(moveStepBeside(open, at, beside, side)),
  )
  if (steps.length === 0) return <p className="soft">{say.noSteps}</p>
  return (
    <ol className="story-steps" aria-label={say.steps}>
      {steps.map((step, index) => {
        const at = index + 1
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps may be alike, and are told apart by their place alone
            key={index}
            className="story-step"
            aria-current={at === open.step ? 'step' : undefined}
            data-drop={place?.beside === at ? place.side : undefined}
            {...toTarget(at)}
          >
            <span className="story-handle" title={say.drag(at)} aria-hidden="true" {...toHandle(at)}>
              <GripVertical size={14} />
            </span>
            <Step open={open} step={step} at={at} />
          </li>
        )
      })}
    </ol>
  )
}

interface StepProps {
  readonly open: OpenStory
  readonly step: StoryStep
  /** From 1. */
  readonly at: number
}

function Step({ open, step, at }: StepProps) {
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
    <>
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
    </>
  )
}

const toButtonId = (at: number, by: 1 | -1) => `story-step-${at}-${by === 1 ? 'down' : 'up'}`
