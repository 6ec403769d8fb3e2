import { afterAll, describe, expect, it } from 'vitest'
import { smallWorldSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { ask } from './support/ask.ts'
import { describeApi } from './support/world.ts'

/** Answers by title, of each engine in turn. */
const answers = new Map<string, unknown[]>()

describeApi((app, store) => {
  describe('the twelve questions', () => {
    it.each(twelveQueries)(
      'are answered the same on every engine: $title',
      async ({ title, query, variables }) => {
        const data = await ask(app(), query, variables(smallWorldSubjects))
        expect(JSON.stringify(data).length).toBeGreaterThan(80)
        const given = [...(answers.get(title) ?? []), data]
        answers.set(title, given)
        expect(data).toEqual(given[0])
      },
    )

    afterAll(() => {
      expect(answers.size, `questions asked of ${store().engine}`).toBe(12)
    })
  })
})
