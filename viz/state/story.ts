import type { SavedStory, StoryStep } from '../../schema/saved-view.ts'

/** A story that is open: read step by step, or written. */
export interface OpenStory {
  readonly story: SavedStory
  /** The step that is shown, from 1; 0 while none is. */
  readonly step: number
  /** Its short key, as long as it is what is kept under it. */
  readonly key?: string
}

export function createStory(): OpenStory {
  return { story: { kind: 'coordination-atlas/story', version: 1, title: '', steps: [] }, step: 0 }
}

/** The story with other steps or another title, which no key leads to yet. */
function change({ story, step }: OpenStory, changed: Partial<SavedStory>): OpenStory {
  const steps = changed.steps ?? story.steps
  return { story: { ...story, ...changed }, step: Math.min(step, steps.length) }
}

export function entitle(open: OpenStory, title: string): OpenStory {
  return change(open, { title: title.slice(0, 200) })
}

/** Puts the step after the one that is shown, or last, and shows it. */
export function addStep(open: OpenStory, step: StoryStep): OpenStory {
  const { steps } = open.story
  const at = open.step || steps.length
  return { ...change(open, { steps: [...steps.slice(0, at), step, ...steps.slice(at)] }), step: at + 1 }
}

/** @param at from 1. */
export function changeStep(open: OpenStory, at: number, changed: Partial<StoryStep>): OpenStory {
  const steps = open.story.steps.map((step, index) => (index === at - 1 ? { ...step, ...changed } : step))
  return change(open, { steps })
}

/** Moves the step by so many places, as far as there are; what is shown stays shown. */
export function moveStep(open: OpenStory, at: number, by: number): OpenStory {
  const steps = [...open.story.steps]
  const to = Math.max(1, Math.min(steps.length, at + by))
  const shown = steps[open.step - 1]
  steps.splice(to - 1, 0, ...steps.splice(at - 1, 1))
  if (to === at) return open
  return { ...change(open, { steps }), step: shown ? steps.indexOf(shown) + 1 : 0 }
}

/** Moves the step before or after another one. */
export function moveStepBeside(
  open: OpenStory,
  at: number,
  other: number,
  side: 'before' | 'after',
): OpenStory {
  const to = side === 'after' ? other + 1 : other
  // Past itself, all places are one fewer.
  return moveStep(open, at, (to > at ? to - 1 : to) - at)
}

export function removeStep(open: OpenStory, at: number): OpenStory {
  const steps = open.story.steps.filter((_, index) => index !== at - 1)
  const step = open.step > at ? open.step - 1 : open.step
  return change({ ...open, step }, { steps })
}

/** The step of the story that an address or a key asks for: the nearest that there is. */
export function toStep({ steps }: SavedStory, wanted: number): number {
  return Math.max(Math.min(1, steps.length), Math.min(steps.length, Math.trunc(wanted) || 1))
}
