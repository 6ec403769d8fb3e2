import { type NodeType, nodeTypeNames, nodeTypes } from './vocabulary.ts'

/** A node's identity: `[prefix]-[words]`, lower-case ASCII. The prefix tells the node's type. */
export type Id = string & { readonly __brand: 'Id' }
/** A relationship's identity, derived from its type, its ends and what tells parallel ones apart. */
export type RelationId = string & { readonly __brand: 'RelationId' }

const shape = /^[a-z]+-[a-z0-9]+(?:-[a-z0-9]+)*$/
const typeOfPrefix = new Map<string, NodeType>(nodeTypeNames.map((type) => [nodeTypes[type].prefix, type]))

/** The node type that an id's prefix names, or undefined when no type bears it or its shape is wrong. */
export function nodeTypeOf(id: string): NodeType | undefined {
  return shape.test(id) ? typeOfPrefix.get(id.slice(0, id.indexOf('-'))) : undefined
}

/** Whether the text has the shape of a node's id. It does not say that such a node exists. */
export function isId(text: string): text is Id {
  return nodeTypeOf(text) !== undefined
}

/** The text as an id. @throws {RangeError} when its shape is wrong or its prefix is not a node type's. */
export function toId(text: string): Id {
  if (isId(text)) return text
  const prefixes = [...typeOfPrefix.keys()].join(', ')
  throw new RangeError(
    `"${text}" is not an id: expected lower-case words joined by hyphens after one of ${prefixes}`,
  )
}

/** The id of the redirect that stands where a node with the id once stood. */
export function toRedirectId(formerId: Id): Id {
  return `was-${formerId}` as Id
}

/** The id of the node that tells what rests on the citation. */
export function toSupportId(citationId: Id): Id {
  return `${nodeTypes.Support.prefix}-${citationId}` as Id
}

/** A relationship's id from the digest of what makes it unique. */
export function toRelationId(digest: string): RelationId {
  return `rel-${digest}` as RelationId
}
