import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { getComplexity } from 'graphql-query-complexity'
import type { Plugin } from 'graphql-yoga'
import { CostExceeded } from '../errors.ts'
import { type DearestPart, findDearestPart } from './dearest-part.ts'
import { estimate } from './field-cost.ts'
import type { FactsOf } from './request-facts.ts'

/**
 * What an operation costs at most, in points: one for each object of its answer, with lists at the size that is
 * asked for, and the weights of fields. Variables count with their values.
 *
 * @returns undefined where the operation or its variables are wrong, which its execution says better.
 * @throws {GraphQLError} for an argument that is wrong.
 */
export function costOf(schema: GraphQLSchema, query: DocumentNode, asked: Asked): number | undefined {
  const { operation, variables } = asked
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (errors) return undefined
  const operationName = operation.name?.value
  return getComplexity({ schema, query, variables, operationName, estimators: [estimate] })
}

/** The dearest part of an operation whose cost can be counted. */
export function dearestPartOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, variables }: Asked,
): DearestPart | undefined {
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  return findDearestPart({ schema, fragments, variables: coerced }, operation.selectionSet)
}

export interface Asked {
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
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
      if (cost > limit) throw new CostExceeded(cost, limit, dearestPartOf(schema, document, asked))
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
