import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'

/** Widgets for which the keys of pages have a use of their own; a field of one line has none. */
const ownUse =
  'textarea, select, [role="slider"], input[type="range"], [role="dialog"], [role="menu"], [role="listbox"], [role="grid"], [aria-expanded="true"]'

function hasOwnUse({ defaultPrevented, target }: KeyboardEvent): boolean {
  return defaultPrevented || (target instanceof Element && target.closest(ownUse) !== null)
}

/** The step of the story that is read, with the way to the one before and the next. */
export function StoryBar() {
  const { words, story, setStory } = useView()
  const step = story?.story.steps[story.step - 1]
  useEffect(() => {
    if (!story || !step) return
    const go = (to: number) => {
      if (to >= 1 && to <= story.story.steps.length) setStory({ ...story, step: to })
    }
    const pressed = (event: KeyboardEvent) => {
      const by = { PageUp: -1, PageDown: 1 }[event.key]
      if (by === undefined || hasOwnUse(event)) return
      event.preventDefault()
      go(story.step + by)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [story, step, setStory])
  if (!story || !step) return null
  const { steps, title } = story.story
  const say = words.views.story
  return (
    <section className="story-bar" aria-label={title || say.name}>
      <Button
        className="button icon"
        aria-label={say.previous}
        isDisabled={story.step === 1}
        onPress={() => setStory({ ...story, step: story.step - 1 })}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </Button>
      <div className="story-text" aria-live="polite">
        <p className="story-title">
          <span className="story-count">{say.of(story.step, steps.length)}</span>{' '}
          <bdi>{step.title || title}</bdi>
        </p>
        {step.text ? (
          <p>
            <bdi>{step.text}</bdi>
          </p>
        ) : null}
      </div>
      <Button
        className="button icon"
        aria-label={say.next}
        isDisabled={story.step === steps.length}
        onPress={() => setStory({ ...story, step: story.step + 1 })}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </Button>
      <Button
        className="button icon plain"
        aria-label={say.leave}
        onPress={() => setStory({ ...story, step: 0 })}
      >
        <X size={16} aria-hidden="true" />
      </Button>
    </section>
  )
}
