import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/**
 * Whether the client asks for the field at the path below the one that is resolved. What `@skip` leaves out
 * counts as asked for.
 */
export function asks({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return fieldNodes.some(({ selectionSet }) => selects(selectionSet, fragments, path))
}

function selects(
  selection: SelectionSetNode | undefined,
  fragments: Fragments,
  path: readonly string[],
): boolean {
  const [name, ...rest] = path
  if (name === undefined) return true
  for (const node of selection?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value === name && selects(node.selectionSet, fragments, rest)) return true
      continue
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node
    if (selects(fragment?.selectionSet, fragments, path)) return true
  }
  return false
}
