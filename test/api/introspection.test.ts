import { readFileSync } from 'node:fs'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { findChanges } from '../../schema/sdl-changes.ts'

const schema = createSchema()

interface Described {
  readonly name: string
  readonly description?: string | null
}

/** Every type, field, argument, input field and value of our own, by its place in the schema. */
const elements = Object.values(schema.getTypeMap())
  .filter(({ astNode }) => astNode)
  .flatMap((type): Array<readonly [string, Described]> => {
    const parts: Described[] =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? [...type.getValues()]
          : []
    return [
      [type.name, type],
      ...parts.flatMap((part): Array<readonly [string, Described]> => {
        const place = `${type.name}.${part.name}`
        const args = 'args' in part ? (part.args as readonly Described[]) : []
        return [[place, part], ...args.map((arg) => [`${place}(${arg.name})`, arg] as const)]
      }),
    ]
  })

describe('what the API tells of itself', () => {
  it('describes every type, field, argument, input field and value', () => {
    expect(elements.length).toBeGreaterThan(500)
    expect(elements.filter(([, { description }]) => !description?.trim()).map(([place]) => place)).toEqual([])
  })

  it('uses the same words for the same argument of every list', () => {
    for (const name of ['first', 'after', 'last', 'before']) {
      const words = elements
        .filter(([place]) => place.endsWith(`(${name})`) && !place.startsWith('Query.paths'))
        .map(([, { description }]) => description)
      expect(words.length).toBeGreaterThan(10)
      expect(new Set(words).size).toBe(1)
    }
  })

  it('is what schema/schema.graphql keeps', async () => {
    expect(await findChanges(readFileSync('schema/schema.graphql', 'utf8'), printSchema(schema))).toEqual([])
  })
})
