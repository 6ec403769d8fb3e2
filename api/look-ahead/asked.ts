import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type NodeLabel, propertiesOf, relationProperties } from '../graph/own-properties.ts'
import { toldOf } from './taking.ts'

/** A field that a client asks for, of an object of the type. What `@skip` leaves out counts as asked for. */
export interface AskedField {
  readonly node: FieldNode
  readonly type: GraphQLCompositeType
}

interface Selected {
  readonly selection: SelectionSetNode | undefined
  readonly type: unknown
}

/** The fields of a selection, those of its fragments as well. */
export function fieldsOf(
  { selection, type }: Selected,
  info: GraphQLResolveInfo,
  seen = new Set<string>(),
): AskedField[] {
  if (!selection || !isCompositeType(type)) return []
  return selection.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ node, type }]
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      // Fragments that spread each other twice would be gone through more often than there is time for.
      if (seen.has(node.name.value)) return []
      seen.add(node.name.value)
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node
    const condition = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value)
    return fieldsOf({ selection: fragment?.selectionSet, type: condition ?? type }, info, seen)
  })
}

/** The fields that are asked for of the objects at the path below the field that is resolved. */
function fieldsAt(info: GraphQLResolveInfo, path: readonly string[]): AskedField[] {
  let selected: Selected[] = info.fieldNodes.map(({ selectionSet }) => ({
    selection: selectionSet,
    type: getNamedType(info.returnType),
  }))
  for (const name of path)
    selected = selected.flatMap((one) =>
      fieldsOf(one, info)
        .filter(({ node }) => node.name.value === name)
        .map(({ node, type }) => ({ selection: node.selectionSet, type: typeOf(type, name) })),
    )
  return selected.flatMap((one) => fieldsOf(one, info))
}

function typeOf(type: GraphQLCompositeType, field: string) {
  const definition = 'getFields' in type ? type.getFields()[field] : undefined
  return definition && getNamedType(definition.type)
}

/** Whether the client asks for the field at the path below the one that is resolved. */
export function asks(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return fieldsAt(info, path.slice(0, -1)).some(({ node }) => node.name.value === path.at(-1))
}

/**
 * Names of the properties of a node or party at one of the paths that its fields asked for are made of: undefined
 * where some field may take any.
 */
export function propertiesAsked(
  info: GraphQLResolveInfo,
  ...paths: ReadonlyArray<readonly string[]>
): readonly string[] | undefined {
  const names = new Set<string>()
  for (const field of paths.flatMap((path) => fieldsAt(info, path))) {
    const taken = takenBy(field, info)
    if (!taken) return undefined
    for (const name of taken) names.add(name)
  }
  return [...names].sort()
}

/** What the field is made of, whichever of the type's objects it is of. */
function takenBy({ node, type }: AskedField, info: GraphQLResolveInfo): readonly string[] | undefined {
  const name = node.name.value
  if (name === '__typename') return []
  const taken: string[] = []
  for (const object of isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type]) {
    const field = isObjectType(object) ? object.getFields()[name] : undefined
    const isPlain = field && !field.resolve && propertiesOfType(object.name).includes(name)
    const names = isPlain ? [name] : field && toldOf(field)?.taking
    if (!names) return undefined
    taken.push(...names)
  }
  return taken
}

function propertiesOfType(name: string): readonly string[] {
  return name === 'Party' ? relationProperties : propertiesOf(name as NodeLabel)
}

/** Computes once for each field of an operation, which is resolved for many objects and asked for again. */
export function perField<Answer>(
  compute: (info: GraphQLResolveInfo) => Answer,
): (info: GraphQLResolveInfo) => Answer {
  const known = new WeakMap<FieldNode, { readonly answer: Answer }>()
  return (info) => {
    const [field, another] = info.fieldNodes
    if (!field || another) return compute(info)
    let own = known.get(field)
    if (!own) {
      own = { answer: compute(info) }
      known.set(field, own)
    }
    return own.answer
  }
}
