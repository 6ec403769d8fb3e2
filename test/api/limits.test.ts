import { describe, expect, it } from 'vitest'
import { createTestApp, post, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const repeat = (count: number, toText: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ')

/** A query whose fields lie so many deep. */
const deep = (fields: number) =>
  `{ agreement(id: "agr-a") { ${'renews { '.repeat(fields - 2)}id${' }'.repeat(fields - 2)} } }`

describeApi((_, store) => {
  it('refuses a text whose brackets fill the stack as it refuses any that it cannot read', async () => {
    const app = createTestApp({ store: store(), limits: { tokens: 100_000 } })
    const { status, errors } = await post(app, `{ nodes(ids: ${'['.repeat(50_000)}`)
    expect(status).toBe(200)
    expect(errors).toEqual([
      {
        message: 'Syntax Error: The query has too many brackets within one another to be read.',
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      },
    ])
  })

  describe('the shape of a query', () => {
    const limits = { depth: 6, rootFields: 4, aliases: 3, directives: 3, width: 50, tokens: 60 }
    const app = () => createTestApp({ store: store(), limits })

    it.each([
      ['depth', deep(6), deep(7), 'VALIDATION_FAILED: The query is 7 fields deep: at most 6 are allowed.'],
      [
        'fields at the top',
        '{ __typename cooperationAreas { id } ...More } fragment More on Query { dataset { engine } more: __typename }',
        '{ __typename cooperationAreas { id } ...More } fragment More on Query { dataset { engine } more: __typename one: __typename }',
        'VALIDATION_FAILED: The query asks for 5 fields at its top: at most 4 are allowed.',
      ],
      [
        'aliases',
        `{ dataset { ${repeat(3, (index) => `a${index}: engine`)} } }`,
        `{ dataset { ${repeat(4, (index) => `a${index}: engine`)} } }`,
        'VALIDATION_FAILED: The query has 4 aliases: at most 3 are allowed.',
      ],
      [
        'directives',
        `{ dataset { ${repeat(3, () => 'engine @skip(if: false)')} } }`,
        `{ dataset { ${repeat(4, () => 'engine @skip(if: false)')} } }`,
        'VALIDATION_FAILED: The query has 4 directives: at most 3 are allowed.',
      ],
      [
        'fields in one place',
        `{ dataset { ${'engine '.repeat(50)} } }`,
        `{ dataset { ${'engine '.repeat(51)} } }`,
        'VALIDATION_FAILED: The query asks for 51 fields in one place: at most 50 are allowed.',
      ],
      [
        'tokens',
        `{ dataset { ${'engine '.repeat(40)} counts { ${'type '.repeat(12)} } } }`,
        `{ dataset { ${'engine '.repeat(40)} counts { ${'type '.repeat(13)} } } }`,
        /PARSE_FAILED: .*60 tokens/,
      ],
    ])('is limited in %s, and may be just as much', async (_, allowed, refused, message) => {
      expect((await post(app(), allowed)).errors).toEqual([])
      expect(await refusal(app(), refused)).toMatch(message)
    })
  })
})
