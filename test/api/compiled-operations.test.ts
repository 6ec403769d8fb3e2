import { getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { knownOperations } from '../../api/operations/generated.ts'
import { countCompiledFields, isAnsweredAlike } from '../../api/plugins/compilable.ts'
import { createSchema } from '../../api/schema.ts'
import { createTestApp } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const schema = createSchema()

function countFields(query: string): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('there are several operations')
  return countCompiledFields(schema, document, operation)
}

/** A query through everything that has citations to everything that rests on them, so many times. */
const around = (times: number): string =>
  times === 0
    ? 'id'
    : `... on Cited { citations { supports(first: 1) { nodes { subject { ${around(times - 1)} } } } } }`

describe('what is compiled', () => {
  it.each([
    ['each field', '{ dataset { version engine } }', 3],
    [
      'a fragment where it is spread',
      '{ dataset { ...More } other: dataset { ...More } } fragment More on Dataset { version engine }',
      6,
    ],
    [
      'a field of several types once for each of them',
      '{ organization(id: "org-a") { coordinations { nodes { id } } } }',
      3 + 2,
    ],
    [
      'what only one type has once',
      '{ organization(id: "org-a") { coordinations { nodes { ... on Agreement { signedOn } } } } }',
      3 + 1,
    ],
  ])('counts %s', (_, query, expected) => {
    expect(countFields(query)).toBe(expected)
  })

  it('counts quickly what a short text makes very many of', () => {
    expect(countFields(`{ node(id: "org-a") { ${around(6)} } }`)).toBeGreaterThan(50_000)
  })

  it.each([...knownOperations.values()])('is $name, which the viewer asks', ({ text }) => {
    expect(isAnsweredAlike(parse(text))).toBe(true)
    expect(countFields(text)).toBeLessThanOrEqual(500)
  })
})

describeApi((_, store) => {
  describe('an operation that is asked again', () => {
    async function readThrice(query: string, variables: object): Promise<string[]> {
      const app = createTestApp({ store: store(), limits: { depth: 30 } })
      const texts: string[] = []
      while (texts.length < 3) {
        const response = await app.fetch('http://atlas.test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        })
        texts.push(await response.text())
      }
      return texts
    }

    it.each([
      [
        'a fragment that is spread twice, once on a condition',
        'query ($x: Boolean!) { dataset { ...Some @skip(if: $x) engine ...Some } } fragment Some on Dataset { version }',
        { x: true },
      ],
      [
        'a field of which the first place is left out',
        'query ($x: Boolean!) { dataset { version @include(if: $x) engine version } }',
        { x: false },
      ],
      ['the alias __proto__', '{ dataset { __proto__: version } }', {}],
      [
        'a variable that is called __proto__',
        'query ($__proto__: Date) { coordinations(asOf: $__proto__) { totalCount } }',
        JSON.parse('{ "__proto__": "1999-01-01" }') as object,
      ],
      [
        'a variable that is called constructor and not given',
        'query ($constructor: Int) { sources(first: $constructor) { totalCount } }',
        {},
      ],
      [
        'a list in place of an object',
        'query ($filter: CoordinationFilter) { coordinations(filter: $filter) { totalCount } }',
        { filter: [] },
      ],
      ['a wrong argument', '{ one: agreement(id: "agr-a") { id }\n  sources(first: 0) { totalCount } }', {}],
      [
        'wrong arguments of fields that may be null',
        '{ administrativeUnit { id }\n  other: administrativeUnit { id } }',
        {},
      ],
    ])('gets the same answer to the letter: %s', async (_, query, variables) => {
      const [first, ...later] = await readThrice(query, variables)
      expect(later).toEqual([first, first])
    })

    it('is answered as it stands where making a function of it would take minutes and gigabytes', async () => {
      const texts = await readThrice(`{ node(id: "org-nowhere") { ${around(6)} } }`, {})
      expect(new Set(texts)).toEqual(new Set(['{"data":{"node":null}}']))
    })
  })
})
