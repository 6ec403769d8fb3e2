import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type AskedField, estimate, type Size, sizesOf } from './field-cost.ts'

/** The part of an operation that costs most. */
export interface DearestPart {
  /** Names as the answer bears them, from the top. */
  readonly path: readonly string[]
  /** In points, of all that it stands for in the operation. */
  readonly cost: number
  /** What says how much of it is wanted, with the path of the field that it is given to. */
  readonly sizes: ReadonlyArray<Size & { readonly of: readonly string[] }>
}

/** A field with what is asked for in it. */
interface Part {
  readonly name: string
  readonly asked: AskedField
  /** In points, where it is asked for once. */
  readonly cost: number
  readonly inner: readonly Part[]
  /** Names of the object types that have it. */
  readonly types: readonly string[]
}

export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** With the defaults of the operation. */
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The part that costs most: from the top down, the dearest field of each level for as long as it makes up at least
 * half of the field that it is in. Undefined where nothing costs anything.
 */
export function findDearestPart(operation: Operation, selected: SelectionSetNode): DearestPart | undefined {
  const root = operation.schema.getQueryType()
  const top = root ? dearestOf(toParts(operation, selected, root)) : undefined
  if (!top) return undefined
  let part = top
  let found: DearestPart = { path: [top.name], cost: top.cost, sizes: toSizes(top, [top.name]) }
  let times = 1
  for (;;) {
    times *= timesOf(part)
    const next = dearestOf(part.inner)
    const cost = times * (next?.cost ?? 0)
    if (!next || cost === 0 || cost * 2 < found.cost) return found
    const path = [...found.path, next.name]
    found = { path, cost, sizes: [...found.sizes, ...toSizes(next, path)] }
    part = next
  }
}

function dearestOf(parts: readonly Part[]): Part | undefined {
  return parts.reduce<Part | undefined>(
    (most, part) => (most && most.cost >= part.cost ? most : part),
    undefined,
  )
}

/** How often what is in the field is counted. */
function timesOf({ asked }: Part): number {
  return estimate({ ...asked, childComplexity: 1 }) - estimate({ ...asked, childComplexity: 0 })
}

function toSizes({ asked }: Part, of: readonly string[]): DearestPart['sizes'] {
  return sizesOf(asked).map((size) => ({ ...size, of }))
}

/** The fields of a selection, those of fragments included; of objects of several types, those of the dearest. */
function toParts(operation: Operation, { selections }: SelectionSetNode, type: GraphQLCompositeType): Part[] {
  const parts = selections.flatMap((selection) => toPartsOf(operation, selection, type))
  const costs = namesOf(operation, type).map((name) => ({ name, cost: sumOf(having(parts, name)) }))
  const [dearest] = costs.sort((a, b) => b.cost - a.cost)
  return dearest ? having(parts, dearest.name) : []
}

function having(parts: readonly Part[], type: string): Part[] {
  return parts.filter(({ types }) => types.includes(type))
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0)
}

function namesOf({ schema }: Operation, type: GraphQLCompositeType): string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]
}

function toPartsOf(operation: Operation, selection: SelectionNode, type: GraphQLCompositeType): Part[] {
  if (!isIncluded(operation, selection)) return []
  if (selection.kind === Kind.FIELD) {
    const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined
    // What every type has tells of the schema: there is nothing in it to lower.
    if (!field) return []
    const answer = getNamedType(field.type)
    const asked = { type, field, args: getArgumentValues(field, selection, operation.variables) }
    const inner =
      selection.selectionSet && isCompositeType(answer)
        ? toParts(operation, selection.selectionSet, answer)
        : []
    const name = (selection.alias ?? selection.name).value
    const cost = estimate({ ...asked, childComplexity: sumOf(inner) })
    return [{ name, asked, inner, cost, types: namesOf(operation, type) }]
  }
  const fragment =
    selection.kind === Kind.FRAGMENT_SPREAD ? operation.fragments.get(selection.name.value) : selection
  const condition = fragment?.typeCondition && operation.schema.getType(fragment.typeCondition.name.value)
  if (!fragment) return []
  return toParts(operation, fragment.selectionSet, isCompositeType(condition) ? condition : type)
}

function isIncluded({ variables }: Operation, selection: SelectionNode): boolean {
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables)
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables)
  return include?.if !== false && skip?.if !== true
}
