import fc, { type GeneratorValue } from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/** An operation made at random: its text and variables are as far valid as the dice fell. */
export interface Operation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

const texts = fc.oneof(
  fc.constantFrom(
    'đồn',
    'BĐBP',
    '',
    ' ',
    '%',
    '"',
    "' OR 1=1 //",
    '\\',
    '\u0000',
    '😀',
    '\u202eabc',
    '*',
    '()',
  ),
  fc.constantFrom('a'.repeat(201), 'Đ'.repeat(200), '{}', '$', '`', '~1', 'AND', 'null'),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
const days = fc.constantFrom(
  '2024-06-01',
  '2026-01-15',
  '0001-01-01',
  '9999-12-31',
  '2025-02-30',
  '2025',
  '',
  '1',
)
const integers = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2, 5, 25, 100, 101, 2_147_483_647, -2_147_483_648),
  fc.integer({ min: 1, max: 60 }),
)

/** Makes operations over the schema; `ids` and `cursors` are such as the data knows. */
export function createOperations(
  schema: GraphQLSchema,
  { ids, cursors }: { readonly ids: readonly string[]; readonly cursors: readonly string[] },
): (g: GeneratorValue) => Operation {
  const id = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: texts })
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    ID: id,
    String: fc.oneof(texts, fc.constantFrom(...cursors)),
    Int: integers,
    Float: integers,
    Boolean: fc.constantFrom(true, false),
    Date: days,
    PartialDate: days,
  }
  const rarely = fc.integer({ min: 0, max: 39 })

  return (g) => {
    const variables: Record<string, unknown> = {}
    const declared: string[] = []
    let count = 0
    /** By its place, so that a counterexample shows numbers and not whole types. */
    const draw = <T>(...values: readonly T[]): T => {
      const value = values[g(() => fc.nat(values.length - 1))]
      if (value === undefined) throw new Error('there is nothing to draw from')
      return value
    }
    const chance = (parts: number) => g(() => rarely) < parts

    function toValue(type: GraphQLInputType, depth: number): unknown {
      if (chance(1)) return draw<unknown>(null, 1, 'x', [], {}, true, 1.5)
      const known = getNullableType(type)
      if (isListType(known)) {
        const length = draw(0, 1, 1, 2, 3)
        return Array.from({ length }, () => toValue(known.ofType, depth))
      }
      if (isEnumType(known)) return draw(...known.getValues().map(({ name }) => name))
      if (isInputObjectType(known)) {
        const fields = Object.values(known.getFields()).filter(() => chance(8))
        return Object.fromEntries(fields.map((field) => [field.name, toValue(field.type, depth + 1)]))
      }
      const arbitrary = scalars[known.toString()] ?? fc.constant('?')
      return g(() => arbitrary)
    }

    /** A variable of the argument's own type, so that any value can be given. */
    function toArgument({ name, type }: GraphQLArgument): string {
      const variable = `v${count++}`
      declared.push(`$${variable}: ${type}`)
      variables[variable] = toValue(type, 0)
      return `${name}: $${variable}`
    }

    function toField(field: GraphQLField<unknown, unknown>, depth: number): string {
      const given = field.args.filter((argument) => isNonNullType(argument.type) || chance(14))
      const values = given.length > 0 ? `(${given.map(toArgument).join(', ')})` : ''
      const directive = chance(2) ? ` @${draw('skip', 'include')}(if: ${draw('true', 'false')})` : ''
      return `f${count++}: ${field.name}${values}${directive}${toSelection(field.type, depth + 1)}`
    }

    function toSelection(type: GraphQLOutputType, depth: number): string {
      const named = getNamedType(type)
      return isCompositeType(named) ? ` { ${fieldsOf(named, depth)} }` : ''
    }

    function fieldsOf(type: GraphQLCompositeType, depth: number): string {
      const parts = ['__typename']
      if (depth > 6) return parts.join(' ')
      if ('getFields' in type) {
        const fields: Array<GraphQLField<unknown, unknown>> = Object.values(type.getFields())
        for (let left = draw(1, 2, 3); left > 0; left--) parts.push(toField(draw(...fields), depth))
      }
      if (isAbstractType(type)) {
        const concrete: GraphQLObjectType = draw(...schema.getPossibleTypes(type))
        parts.push(`... on ${concrete.name} { ${fieldsOf(concrete, depth + 1)} }`)
      }
      return parts.join(' ')
    }

    const root = schema.getQueryType()
    if (!root) throw new Error('the schema has no queries')
    const selection = fieldsOf(root, 0)
    const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query'
    return { query: `${head} { ${selection} }`, variables }
  }
}
