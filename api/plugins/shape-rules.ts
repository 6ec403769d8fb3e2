import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** How a query may be built, whatever it asks for. */
export interface ShapeLimits {
  /** Fields one within another; introspection does not count. */
  readonly depth: number
  /** Fields at the top of an operation, those of fragments included. */
  readonly rootFields: number
  /** Fields and fragments in all, those of a fragment once for each time that it is spread; fewer than 10,000. */
  readonly fields: number
  /** Fields and fragments beside one another, where they are written. */
  readonly width: number
  /** Fields under a name of the query's own, in the whole document. */
  readonly aliases: number
  /** Directives in the whole document. */
  readonly directives: number
}

/** Rules of validation that refuse what is too deep, too wide, or renames or directs too much. */
export function createShapeRules({
  depth,
  rootFields,
  fields,
  width,
  aliases,
  directives,
}: ShapeLimits): ValidationRule[] {
  return [
    (context) => {
      return visitOperations(context, countDepth, (found, operation) => {
        if (found > depth)
          refuse(context, `The query is ${found} fields deep: at most ${depth} are allowed.`, operation)
      })
    },
    (context) => {
      return visitOperations(context, countOwnFields, (found, operation) => {
        if (found <= rootFields) return
        const message = `The query asks for ${found} fields at its top: at most ${rootFields} are allowed.`
        refuse(context, message, operation)
      })
    },
    (context) => {
      return visitOperations(context, countAll, (found, operation) => {
        if (found <= fields) return
        const [unfolded, most] = [found, fields].map((count) => count.toLocaleString('en'))
        const message = `The query unfolds to ${unfolded} fields: at most ${most} are allowed. Spread fewer fragments within one another, or ask for their fields in several operations.`
        refuse(context, message, operation)
      })
    },
    (context) => ({
      enter(node) {
        const found = node.kind === Kind.SELECTION_SET ? node.selections.length : 0
        if (found > width)
          refuse(
            context,
            `The query asks for ${found} fields in one place: at most ${width} are allowed.`,
            node,
          )
      },
    }),
    (context) => {
      const isAlias = (node: ASTNode) => node.kind === Kind.FIELD && node.alias !== undefined
      return visitAll(isAlias, (found) => {
        if (found > aliases)
          refuse(context, `The query has ${found} aliases: at most ${aliases} are allowed.`)
      })
    },
    (context) => {
      const isDirective = (node: ASTNode) => node.kind === Kind.DIRECTIVE
      return visitAll(isDirective, (found) => {
        if (found > directives)
          refuse(context, `The query has ${found} directives: at most ${directives} are allowed.`)
      })
    },
  ]
}

function refuse(context: ValidationContext, message: string, nodes?: ASTNode): void {
  context.reportError(new GraphQLError(message, { nodes }))
}

function visitOperations(
  context: ValidationContext,
  count: Count,
  onCounted: (found: number, operation: OperationDefinitionNode) => void,
): ASTVisitor {
  return {
    OperationDefinition(operation) {
      onCounted(measure(operation, context, count), operation)
    },
  }
}

/** Counts nodes of the whole document, in which a fragment is written once however often it is spread. */
function visitAll(isCounted: (node: ASTNode) => boolean, onCounted: (found: number) => void): ASTVisitor {
  let found = 0
  return {
    enter(node) {
      if (isCounted(node)) found++
    },
    leave(node) {
      if (node.kind === Kind.DOCUMENT) onCounted(found)
    },
  }
}

/** What a node counts for, given what the nodes in its selection count for. */
type Count = (node: ASTNode, inner: () => readonly number[]) => number

const countDepth: Count = (node, inner) => {
  if (node.kind === Kind.FIELD && node.name.value.startsWith('__')) return 0
  return (node.kind === Kind.FIELD ? 1 : 0) + inner().reduce((most, next) => Math.max(most, next), 0)
}

const countAll: Count = (_, inner) => inner().reduce((sum, next) => sum + next, 1)

const countOwnFields: Count = (node, inner) =>
  node.kind === Kind.FIELD ? 1 : inner().reduce((sum, next) => sum + next, 0)

/**
 * Counts over an operation with its fragments. Each fragment is walked once, however often it is spread; it
 * counts 0 while it is walked, as a fragment that leads back to itself is another rule's to refuse.
 */
function measure(operation: OperationDefinitionNode, context: ValidationContext, count: Count): number {
  const known = new Map<string, number>()
  function walk(node: ASTNode): number {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const { value } = node.name
      const before = known.get(value)
      if (before !== undefined) return before
      known.set(value, 0)
      const fragment = context.getFragment(value)
      const found = fragment ? walk(fragment) : 0
      known.set(value, found)
      return found
    }
    const selections = 'selectionSet' in node ? (node.selectionSet?.selections ?? []) : []
    return count(node, () => selections.map(walk))
  }
  return walk(operation)
}
