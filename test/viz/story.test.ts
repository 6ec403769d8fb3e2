import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addStep,
  changeStep,
  createStory,
  entitle,
  moveStep,
  moveStepBeside,
  type OpenStory,
  removeStep,
  toStep,
} from '../../viz/state/story.ts'

const step = (title: string) => ({ title, text: '', view: `day=2026-11-22&title=${title}` })
const storyOf = (...titles: string[]): OpenStory => ({
  story: { ...createStory().story, steps: titles.map(step) },
  step: 0,
  key: 'k7f3q2m9xw',
})
const titles = ({ story }: OpenStory) => story.steps.map(({ title }) => title)
const shown = ({ story, step: at }: OpenStory) => story.steps[at - 1]?.title

describe('a story', () => {
  it('takes the present view after the step that is shown, or last, and shows it', () => {
    const last = addStep(storyOf('a', 'b'), step('c'))
    expect([titles(last), shown(last)]).toEqual([['a', 'b', 'c'], 'c'])
    const between = addStep({ ...storyOf('a', 'b'), step: 1 }, step('c'))
    expect([titles(between), shown(between)]).toEqual([['a', 'c', 'b'], 'c'])
  })

  it('keeps showing the same step while steps are moved, as far as there are places', () => {
    const moved = moveStep({ ...storyOf('a', 'b', 'c'), step: 1 }, 1, 2)
    expect([titles(moved), shown(moved)]).toEqual([['b', 'c', 'a'], 'a'])
    const other = moveStep({ ...storyOf('a', 'b', 'c'), step: 1 }, 3, -2)
    expect([titles(other), shown(other)]).toEqual([['c', 'a', 'b'], 'a'])
    const first = storyOf('a', 'b')
    expect(moveStep(first, 1, -1)).toBe(first)
  })

  it('has a step that was dragged just before or after where it was let go', () => {
    const all = ['a', 'b', 'c', 'd']
    for (const [at, title] of all.entries())
      for (const [beside, other] of all.entries()) {
        const before = titles(moveStepBeside(storyOf(...all), at + 1, beside + 1, 'before'))
        const after = titles(moveStepBeside(storyOf(...all), at + 1, beside + 1, 'after'))
        const rest = all.filter((one) => one !== title)
        const to = rest.indexOf(other)
        const isSame = title === other
        expect(before).toEqual(isSame ? all : rest.toSpliced(to, 0, title))
        expect(after).toEqual(isSame ? all : rest.toSpliced(to + 1, 0, title))
      }
  })

  it('shows the step that was shown, or the one in its place, when one is removed', () => {
    expect(shown(removeStep({ ...storyOf('a', 'b', 'c'), step: 3 }, 1))).toBe('c')
    expect(shown(removeStep({ ...storyOf('a', 'b', 'c'), step: 2 }, 2))).toBe('c')
    expect(shown(removeStep({ ...storyOf('a', 'b'), step: 2 }, 2))).toBe('a')
    expect(removeStep({ ...storyOf('a'), step: 1 }, 1).step).toBe(0)
  })

  it('is no longer what is kept under its key once it is changed', () => {
    const story = storyOf('a', 'b')
    for (const changed of [
      entitle(story, 'Hai năm'),
      addStep(story, step('c')),
      changeStep(story, 2, { text: 'Sau' }),
      moveStep(story, 1, 1),
      removeStep(story, 1),
    ])
      expect(changed.key).toBeUndefined()
  })

  it('opens at the nearest step that there is', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.oneof(fc.integer(), fc.double()), (count, wanted) => {
        const { story } = storyOf(...Array.from({ length: count }, (_, n) => `${n}`))
        const at = toStep(story, wanted)
        expect(at).toBeGreaterThanOrEqual(Math.min(1, count))
        expect(at).toBeLessThanOrEqual(count)
      }),
    )
    expect(toStep(storyOf('a', 'b', 'c').story, 2)).toBe(2)
  })
})
