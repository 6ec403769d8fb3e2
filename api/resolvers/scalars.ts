import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { toDay, toPartialDate } from '../../schema/partial-date.ts'

/** A scalar over strings whose complaint about a wrong one says what is wrong with it. */
function createDateScalar<T extends string>(name: string, parse: (text: string) => T): GraphQLScalarType {
  const read = (value: unknown, literal?: ValueNode) => {
    if (typeof value !== 'string') throw refuse(`${name} is a string such as "2021-05-17"`, literal)
    try {
      return parse(value)
    } catch (error) {
      throw refuse(error instanceof RangeError ? error.message : String(error), literal)
    }
  }
  const scalar = new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
  })
  // All its properties are taken over into the schema, where these, being empty, would blank what the SDL says.
  for (const said of ['description', 'specifiedByURL']) Reflect.deleteProperty(scalar, said)
  return scalar
}

/** With the place of the literal in the query, as several dates may stand there. */
function refuse(message: string, literal: ValueNode | undefined): GraphQLError {
  return new GraphQLError(message, { nodes: literal, extensions: { code: 'BAD_USER_INPUT' } })
}

export const PartialDate = createDateScalar('PartialDate', toPartialDate)
// `Date` is the scalar's name in the schema; nothing here needs the global of that name.
export const CalendarDate = createDateScalar('Date', toDay)
