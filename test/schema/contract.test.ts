import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSdl } from '../../schema/sdl.ts'
import { findChanges, toLines } from '../../schema/sdl-changes.ts'

const contract = readFileSync('schema/contract.graphql', 'utf8')
const today = readSdl().join('\n')

describe('the schema', () => {
  it('keeps all that clients rely on', async () => {
    const changes = await findChanges(contract, today)
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.filter(({ level }) => level === 'breaking')).toEqual([])
  })

  it('gives every field, argument and input of the contract just the type, nullability and default it has there', async () => {
    const changes = await findChanges(contract, today)
    expect(changes.filter(({ type }) => /TYPE_CHANGED|DEFAULT/.test(type) && !/ADDED/.test(type))).toEqual([])
  })
})

describe('changes between two schemas', () => {
  const before = 'type Query { a: String! b(x: Int = 1): Int c: Kind } enum Kind { X Y }'
  it.each([
    ['a field that is gone', 'b(x: Int = 1): Int', 'd: Int', 'breaking', 'FIELD_REMOVED'],
    ['a field that may be null now', 'a: String!', 'a: String', 'breaking', 'FIELD_TYPE_CHANGED'],
    [
      'an argument that must be given now',
      'x: Int = 1',
      'x: Int!',
      'breaking',
      'FIELD_ARGUMENT_TYPE_CHANGED',
    ],
    ['a default that changed', 'x: Int = 1', 'x: Int = 2', 'dangerous', 'FIELD_ARGUMENT_DEFAULT_CHANGED'],
    ['a value that is new', 'X Y', 'X Y Z', 'dangerous', 'ENUM_VALUE_ADDED'],
    ['a field that is new', 'a: String!', 'a: String! d: Int', 'safe', 'FIELD_ADDED'],
    ['a field that is never null now', 'c: Kind', 'c: Kind!', 'safe', 'FIELD_TYPE_CHANGED'],
  ])('tell %s', async (_, old, now, level, type) => {
    expect(await findChanges(before, before.replace(old, now))).toContainEqual(
      expect.objectContaining({ level, type }),
    )
  })

  it('come with what breaks first, a line for each', async () => {
    const changes = await findChanges(
      before,
      'type Query { a: String e: Int b(x: Int = 2): Int c: Kind } enum Kind { X Y }',
    )
    expect(changes.map(({ level }) => level)).toEqual(['breaking', 'dangerous', 'safe'])
    expect(toLines(changes)).toBe(
      "  breaking   Field 'Query.a' changed type from 'String!' to 'String'\n" +
        "  dangerous  Default value for argument 'x' on field 'Query.b' changed from '1' to '2'\n" +
        "  safe       Field 'e' was added to object type 'Query'\n",
    )
  })

  it('are none between a schema and itself', async () => {
    expect(await findChanges(today, today)).toEqual([])
  })
})
