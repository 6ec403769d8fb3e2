import { describe, expect, it } from 'vitest'
import type { App } from '../../../api/app.ts'
import { readExamples } from '../../../api/examples.ts'
import { ask } from './ask.ts'

/** Answers by example, of each engine in turn. */
const answers = new Map<string, unknown>()

/** The queries of `api/examples/`, which ask about the project's own records. */
export function describeExamples(app: () => App): void {
  describe('the example queries', () => {
    it.each(readExamples())('are answered, the same on every engine: $name', async ({ name, query }) => {
      expect(query).toMatch(/^# \S.*\n/)
      const data = await ask(app(), query)
      for (const list of listsOf(data))
        expect(list.length, JSON.stringify(data).slice(0, 300)).toBeGreaterThan(0)
      if (answers.has(name)) expect(data).toEqual(answers.get(name))
      answers.set(name, data)
    })
  })
}

/** The outermost lists of an answer: an example without one to show would show nothing. */
function listsOf(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(listsOf)
}
