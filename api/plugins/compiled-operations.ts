import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { countCompiledFields, isAnsweredAlike } from './compilable.ts'

/**
 * Fields that an operation is compiled with at most. It takes a tenth of a second and some megabytes then, in which
 * nobody else is answered; the viewer's largest operation has 350.
 */
const mostFields = 500
/** Fields of all operations that are kept compiled. */
const mostKept = 20_000

/**
 * Executes operations that are asked again as functions made for them, in about half the time. An operation that
 * is asked once is not compiled, as that takes longer than to answer it.
 */
export function createCompiledOperations(): Plugin {
  const asked = new WeakSet<OperationDefinitionNode>()
  const refused = new WeakSet<OperationDefinitionNode>()
  const kept = new LRUCache<OperationDefinitionNode, { query: CompiledQuery; fields: number }>({
    maxSize: mostKept,
    sizeCalculation: ({ fields }) => Math.max(1, fields),
  })

  function recall(args: ExecutionArgs): CompiledQuery | undefined {
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation || refused.has(operation)) return undefined
    if (!asked.has(operation)) {
      asked.add(operation)
      return undefined
    }
    const before = kept.get(operation)
    if (before) return isTaken(args, operation) ? before.query : undefined
    const fields = countCompiledFields(args.schema, args.document, operation)
    const query = fields <= mostFields && isAnsweredAlike(args.document) ? compile(args) : undefined
    if (query) kept.set(operation, { query, fields })
    else refused.add(operation)
    return query && isTaken(args, operation) ? query : undefined
  }

  async function run(args: ExecutionArgs) {
    const operation = recall(args)
    if (!operation) return execute(args)
    const { data, errors } = await operation.query(args.rootValue, args.contextValue, args.variableValues)
    if (!errors) return { data }
    return { errors: errors.map((error) => toUsual(error, args.document)), data }
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run)
    },
  }
}

function compile({ schema, document, operationName }: ExecutionArgs): CompiledQuery | undefined {
  const compiled = compileQuery(schema, document, operationName ?? undefined)
  return isCompiledQuery(compiled) ? compiled : undefined
}

/** Whether GraphQL.js takes the variables: it refuses more than a compiled operation does, and in its own words. */
function isTaken(
  { schema, variableValues }: ExecutionArgs,
  { variableDefinitions }: OperationDefinitionNode,
) {
  return !getVariableValues(schema, variableDefinitions ?? [], variableValues ?? {}).errors
}

/** The error as GraphQL.js makes it; that of a compiled operation knows its place only by line and column. */
function toUsual({ message, locations = [], path, originalError }: GraphQLError, { loc }: DocumentNode) {
  const positions: number[] = []
  for (let token = loc?.startToken; token; token = token.next ?? undefined)
    if (locations.some(({ line, column }) => token?.line === line && token.column === column))
      positions.push(token.start)
  return new GraphQLError(message, { source: loc?.source, positions, path, originalError })
}
