import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import { realSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { describeWishes } from '../search/wishes.ts'
import { forEachEngine } from '../setup/engines.ts'
import { readRealRecords } from '../setup/real-records.ts'
import { ask, at, createTestApp } from './support/ask.ts'
import { describeExamples } from './support/examples.ts'
import { describeRealPress } from './support/real-press.ts'
import { describeRealQuestions } from './support/real-questions.ts'
import { describeRealTexts } from './support/real-texts.ts'
import { describeRealUnits } from './support/real-units.ts'
import { made } from './support/world.ts'

/** Answers by title, of each engine in turn. */
const answers = new Map<string, unknown[]>()

const { records, plan } = await readRealRecords()

forEachEngine((engine) => {
  let app: App | undefined
  beforeAll(async () => {
    app = createTestApp({ store: await engine.openReal() })
  })
  const question = (query: string, variables?: Record<string, unknown>) => ask(made(app), query, variables)

  describeRealTexts(question)
  describeRealUnits(question)
  describeRealPress(question, records)
  describeRealQuestions(question)
  describeExamples(() => made(app))
  describe('the search over them', () => describeWishes(() => made(app)))

  it.each(twelveQueries)('answers the same on every engine: $title', async ({ title, query, variables }) => {
    const data = await question(query, variables(realSubjects))
    expect(JSON.stringify(data).length).toBeGreaterThan(80)
    const given = [...(answers.get(title) ?? []), data]
    answers.set(title, given)
    expect(data).toEqual(given[0])
  })

  it('makes one data set on every engine', async () => {
    const data = await question('{ dataset { version counts { type count } } }')
    expect(at(data, 'dataset.version')).toBe(plan.version)
    expect(at(data, 'dataset.counts')).toEqual(plan.counts)
  })
})
