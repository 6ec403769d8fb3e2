import {
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql'
import { maximumPage } from '../paging/page.ts'
import { maximumNodes } from '../reading/network.ts'

type Arguments = Readonly<Record<string, unknown>>

/** Points of a field besides those of the objects in its answer, by `Type.field`: what it has to read or reckon. */
export const weights: Readonly<Record<string, (args: Arguments) => number>> = {
  'Query.network': ({ depth }) => 500 * toCount(depth, 4),
  'Query.paths': ({ maxLength }) => 200 * toCount(maxLength, 12),
  'Query.matrix': () => 1_000,
  'Query.coverage': () => 1_000,
  'Query.changes': () => 500,
  'Query.orphanedAgreements': () => 500,
  'Query.search': () => 100,
  'Query.cooperationAreas': () => 100,
  // One for each node of the network, as they are reckoned over all of it.
  'NetworkNode.betweenness': () => 5,
  'NetworkNode.community': () => 1,
  // A document may have to be opened.
  'Citation.passage': () => 1,
}

/** How many elements a list without a size of its own is taken to have, by `Type.field`; any other has four. */
export const lengths: Readonly<Record<string, number>> = {
  'Query.vocabulary': 100,
  // Counted where the size stands: at the connection, the network, the matrix.
  'Network.nodes': 1,
  'Network.edges': 2,
  'Matrix.rows': 1,
  'Matrix.columns': 1,
  'Matrix.cells': 20,
  // On the average of the schema as it is: what tells of it costs as much as any other answer of the size.
  '__Schema.types': 100,
  '__Schema.directives': 5,
  '__Type.fields': 5,
  '__Type.enumValues': 2,
  '__Type.inputFields': 1,
  '__Type.possibleTypes': 1,
  '__Type.interfaces': 1,
  '__Field.args': 1,
  '__Directive.args': 1,
}
const usualLength = 4

/** Arguments that say how many elements are wanted at most, and the most that is answered. */
const sizes: ReadonlyArray<readonly [name: string, most: number]> = [
  ['first', maximumPage],
  ['last', maximumPage],
  ['limit', maximumNodes],
]

/** A field where it stands in an operation. */
export interface AskedField {
  readonly type: GraphQLCompositeType
  readonly field: GraphQLField<unknown, unknown>
  readonly args: Arguments
}

/** Arguments that say how far is read, by which the weights of fields go. */
const stepArguments = ['depth', 'maxLength']

/** What the field costs, given what one object of its answer costs for the fields in it. */
export function estimate(asked: AskedField & { readonly childComplexity: number }): number {
  const { type, field, childComplexity } = asked
  const name = `${type.name}.${field.name}`
  const given = toGiven(asked)
  const weight = weights[name]?.(given) ?? 0
  if (!isCompositeType(getNamedType(field.type))) return weight
  const size = Array.isArray(given.ids)
    ? given.ids.length
    : Math.max(...sizes.map(([argument, most]) => toCount(given[argument], most)))
  // A connection, a network or a matrix is one object; what it lists is counted here and not again in its lists.
  if (!isListType(getNullableType(field.type))) return weight + 1 + (size || 1) * childComplexity
  return weight + (size || toLength(name)) * (1 + childComplexity)
}

/** The values of the field's arguments. One that is null is answered like one that is left out. */
function toGiven({ field, args }: AskedField): Arguments {
  return Object.fromEntries(
    field.args.map((argument) => [argument.name, args[argument.name] ?? argument.defaultValue]),
  )
}

/** An argument that says how much is wanted. */
export interface Size {
  readonly argument: string
  readonly value: number
}

/** What of the field's arguments makes it cost more than one object of its answer. */
export function sizesOf(asked: AskedField): Size[] {
  const given = toGiven(asked)
  const [largest] = sizes
    .map(([argument, most]) => ({ argument, value: toCount(given[argument], most) }))
    .sort((a, b) => b.value - a.value)
  const steps = weights[`${asked.type.name}.${asked.field.name}`] ? stepArguments : []
  return [
    ...(Array.isArray(given.ids) ? [{ argument: 'ids', value: given.ids.length }] : []),
    ...(largest ? [largest] : []),
    ...steps.map((argument) => ({ argument, value: toCount(given[argument], Number.MAX_SAFE_INTEGER) })),
  ].filter(({ value }) => value > 1)
}

function toLength(name: string): number {
  if (/Connection\./.test(name)) return 1
  return lengths[name] ?? usualLength
}

function toCount(value: unknown, most: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), most) : 0
}
