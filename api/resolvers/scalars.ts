import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { toDay, toPartialDate } from '../../schema/partial-date.ts'

/** A scalar over strings whose complaint about a wrong one says what is wrong with it. */
function createDateScalar<T extends string>(name: string, parse: (text: string) => T): GraphQLScalarType {
  const read = (value: unknown) => {
    if (typeof value !== 'string') throw refuse(`${name} is a string such as "2021-05-17"`)
    try {
      return parse(value)
    } catch (error) {
      throw refuse(error instanceof RangeError ? error.message : String(error))
    }
  }
  const scalar = new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  })
  // All its properties are taken over into the schema, where these, being empty, would blank what the SDL says.
  for (const said of ['description', 'specifiedByURL']) Reflect.deleteProperty(scalar, said)
  return scalar
}

function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

export const PartialDate = createDateScalar('PartialDate', toPartialDate)
// `Date` is the scalar's name in the schema; nothing here needs the global of that name.
export const CalendarDate = createDateScalar('Date', toDay)
