import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValidationContext,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { RequestTimeout } from '../errors.ts'

export interface Limits {
  /** Tokens of a query's text. */
  readonly tokens: number
  /** Fields one within another; introspection does not count. */
  readonly depth: number
  /** Seconds that an operation may take. */
  readonly seconds: number
}
export const defaultLimits: Limits = { tokens: 4_000, depth: 20, seconds: 30 }

/** Refuses what is too long or too deep, and gives up what takes too long or what nobody waits for any more. */
export function createLimits({ tokens, depth, seconds }: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: tokens }))
    },
    onValidate({ addValidationRule }) {
      addValidationRule(
        (context: ValidationContext): ASTVisitor => ({
          OperationDefinition(operation: OperationDefinitionNode) {
            const found = depthOf(operation, context, new Map())
            if (found > depth)
              context.reportError(
                new GraphQLError(`The query is ${found} fields deep: at most ${depth} are allowed.`, {
                  nodes: operation,
                }),
              )
          },
        }),
      )
    },
    onExecute({ executeFn, setExecuteFn, args: { contextValue } }) {
      setExecuteFn(async (args) => {
        const { signal: gone } = contextValue.request
        const giveUp = new AbortController()
        const leave = () => giveUp.abort(gone.reason)
        if (gone.aborted) leave()
        gone.addEventListener('abort', leave)
        let timer: NodeJS.Timeout | undefined
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            const reason = new RequestTimeout(seconds)
            reject(reason)
            giveUp.abort(reason)
          }, seconds * 1_000)
        })
        try {
          return await Promise.race([executeFn(Object.assign(args, { signal: giveUp.signal })), late])
        } finally {
          clearTimeout(timer)
          gone.removeEventListener('abort', leave)
        }
      })
    },
  }
}

/**
 * How many fields lie one within another. `known` has the depth of each fragment that was met, so that one
 * spread many times is walked once; it is 0 while it is walked, as a fragment that leads back to itself is
 * another rule's to refuse.
 */
function depthOf(node: ASTNode, context: ValidationContext, known: Map<string, number>): number {
  switch (node.kind) {
    case Kind.FIELD:
      return node.name.value.startsWith('__') ? 0 : 1 + deepest(node.selectionSet?.selections, context, known)
    case Kind.FRAGMENT_SPREAD: {
      const { value } = node.name
      const before = known.get(value)
      if (before !== undefined) return before
      known.set(value, 0)
      const found = deepest(context.getFragment(value)?.selectionSet.selections, context, known)
      known.set(value, found)
      return found
    }
    case Kind.INLINE_FRAGMENT:
    case Kind.OPERATION_DEFINITION:
      return deepest(node.selectionSet.selections, context, known)
    default:
      return 0
  }
}

function deepest(
  nodes: readonly ASTNode[] = [],
  context: ValidationContext,
  known: Map<string, number>,
): number {
  return nodes.reduce((most, node) => Math.max(most, depthOf(node, context, known)), 0)
}
