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

/** Refuses what is too long or too deep, and gives up what takes too long. */
export function createLimits({ tokens, depth, seconds }: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: tokens }))
    },
    onValidate({ addValidationRule }) {
      addValidationRule(
        (context: ValidationContext): ASTVisitor => ({
          OperationDefinition(operation: OperationDefinitionNode) {
            const found = depthOf(operation, context, new Set())
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
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        let timer: NodeJS.Timeout | undefined
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new RequestTimeout(seconds)), seconds * 1_000)
        })
        try {
          return await Promise.race([executeFn(args), late])
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}

/** How many fields lie one within another; a fragment that leads back to itself is another rule's to refuse. */
function depthOf(node: ASTNode, context: ValidationContext, within: ReadonlySet<string>): number {
  switch (node.kind) {
    case Kind.FIELD:
      return node.name.value.startsWith('__')
        ? 0
        : 1 + deepest(node.selectionSet?.selections, context, within)
    case Kind.FRAGMENT_SPREAD: {
      const { value } = node.name
      const fragment = within.has(value) ? undefined : context.getFragment(value)
      return deepest(fragment?.selectionSet.selections, context, new Set([...within, value]))
    }
    case Kind.INLINE_FRAGMENT:
    case Kind.OPERATION_DEFINITION:
      return deepest(node.selectionSet.selections, context, within)
    default:
      return 0
  }
}

function deepest(
  nodes: readonly ASTNode[] = [],
  context: ValidationContext,
  within: ReadonlySet<string>,
): number {
  return nodes.reduce((most, node) => Math.max(most, depthOf(node, context, within)), 0)
}
