import {
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/**
 * Whether an operation of the document, once compiled, is answered just as GraphQL.js does. Conditions are not:
 * graphql-jit marks the fields of the document itself with them, so that those of a fragment that is spread twice bear
 * both, and it orders fields before it is known which are left out. Nor are names that every object of JavaScript
 * knows, such as `constructor`, as it takes them for what was given.
 */
export function isAnsweredAlike(document: DocumentNode): boolean {
  let isAlike = true
  visit(document, {
    enter(node) {
      if (node.kind !== Kind.DIRECTIVE && !(node.kind === Kind.NAME && node.value in Object.prototype))
        return undefined
      isAlike = false
      return BREAK
    },
  })
  return isAlike
}

/**
 * How many fields an operation is compiled with: one of an object that can be of several types once for each of them,
 * and with it those within it, so that a short text can have millions.
 */
export function countCompiledFields(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>()

  function countIn(selected: SelectionSetNode, type: GraphQLObjectType): number {
    const counts = known.get(selected) ?? new Map<GraphQLObjectType, number>()
    known.set(selected, counts)
    const before = counts.get(type)
    if (before !== undefined) return before
    const count = selected.selections.reduce((sum, selection) => sum + countOf(selection, type), 0)
    counts.set(type, count)
    return count
  }

  function countOf(selection: SelectionNode, type: GraphQLObjectType): number {
    if (selection.kind === Kind.FIELD) {
      const field = type.getFields()[selection.name.value]
      const answer = field && getNamedType(field.type)
      const inner = selection.selectionSet
      if (!inner || !isCompositeType(answer)) return 1
      return objectTypesOf(schema, answer).reduce((sum, each) => sum + countIn(inner, each), 1)
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    if (!fragment) return 0
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
    if (isCompositeType(condition) && !objectTypesOf(schema, condition).includes(type)) return 0
    return countIn(fragment.selectionSet, type)
  }

  const root = schema.getQueryType()
  return root ? countIn(selectionSet, root) : 0
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
}
