import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql'
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity'
import type { Plugin } from 'graphql-yoga'
import { CostExceeded } from '../errors.ts'
import { maximumPage } from '../paging/page.ts'
import { maximumNodes } from '../reading/network.ts'
import type { FactsOf } from './request-facts.ts'

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
  // Counted where the size stands: at the connection, the network, the matrix.
  'Network.nodes': 1,
  'Network.edges': 2,
  'Matrix.rows': 1,
  'Matrix.columns': 1,
  'Matrix.cells': 20,
}
const usualLength = 4

/** Arguments that say how many elements are wanted at most, and the most that is answered. */
const sizes: ReadonlyArray<readonly [name: string, most: number]> = [
  ['first', maximumPage],
  ['last', maximumPage],
  ['limit', maximumNodes],
]

/**
 * What an operation costs at most, in points: one for each object of its answer, with lists at the size that is
 * asked for, and the weights of fields. Variables count with their values.
 *
 * @returns undefined where the operation or its variables are wrong, which its execution says better.
 * @throws {GraphQLError} for an argument that is wrong, or fragments that unfold to more than 10,000 fields.
 */
export function costOf(schema: GraphQLSchema, query: DocumentNode, asked: Asked): number | undefined {
  const { operation, variables } = asked
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (errors) return undefined
  const operationName = operation.name?.value
  return getComplexity({ schema, query, variables, operationName, estimators: [estimate] })
}

export interface Asked {
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const name = `${type.name}.${field.name}`
  // An argument that is null is answered like one that is left out.
  const given = Object.fromEntries(
    field.args.map((argument) => [argument.name, args[argument.name] ?? argument.defaultValue]),
  )
  const weight = weights[name]?.(given) ?? 0
  if (!isCompositeType(getNamedType(field.type))) return weight
  const size = Array.isArray(given.ids)
    ? given.ids.length
    : Math.max(...sizes.map(([argument, most]) => toCount(given[argument], most)))
  // A connection, a network or a matrix is one object; what it lists is counted here and not again in its lists.
  if (!isListType(getNullableType(field.type))) return weight + 1 + (size || 1) * childComplexity
  return weight + (size || toLength(name)) * (1 + childComplexity)
}

function toLength(name: string): number {
  if (/^__|Connection\./.test(name)) return 1
  return lengths[name] ?? usualLength
}

function toCount(value: unknown, most: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), most) : 0
}

/** Refuses an operation that costs more than `limit` points, before it reads anything. */
export function createCostLimit(limit: number, factsOf: FactsOf): Plugin {
  const recallCost = createMemory()
  return {
    onExecute({ args: { schema, document, variableValues, operationName, contextValue } }) {
      const operation = getOperationAST(document, operationName)
      if (!operation) return
      const asked = { operation, variables: variableValues ?? {} }
      const cost = recallCost(asked, () => costOf(schema, document, asked))
      if (cost === undefined) return
      factsOf(contextValue.request).cost = cost
      if (cost > limit) throw new CostExceeded(cost, limit)
    },
  }
}

const sizesKept = 50

/**
 * Costs that were reckoned, for as long as the parsed operation is kept: of the variables only numbers, truth
 * values and the lengths of lists make a difference.
 */
function createMemory(): (asked: Asked, reckon: () => number | undefined) => number | undefined {
  const known = new WeakMap<OperationDefinitionNode, Map<string, number>>()
  return ({ operation, variables }, reckon) => {
    const costs = known.get(operation) ?? new Map<string, number>()
    known.set(operation, costs)
    const key = (operation.variableDefinitions ?? [])
      .map(({ variable }) => toSizeKey(variables[variable.name.value]))
      .join()
    const before = costs.get(key)
    if (before !== undefined) return before
    const cost = reckon()
    if (costs.size >= sizesKept) costs.clear()
    if (cost !== undefined) costs.set(key, cost)
    return cost
  }
}

function toSizeKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`
  return value === null || ['number', 'boolean', 'undefined'].includes(typeof value) ? String(value) : '*'
}
