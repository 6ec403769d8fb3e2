import { type NodeType, nodeTypes, type RelationType, relationTypes } from '../../../schema/vocabulary.ts'

/** A label or relationship type that is not in the vocabulary, and so comes into no query. */
export class IdentifierUnknown extends RangeError {
  override readonly name = 'IdentifierUnknown'
  constructor(word: string, vocabulary: object) {
    super(`"${word}" is not in the vocabulary: expected one of ${Object.keys(vocabulary).join(', ')}`)
  }
}

/** The type as a label. @throws {IdentifierUnknown} for any other text. */
export function toLabel(type: NodeType): string {
  if (Object.hasOwn(nodeTypes, type)) return type
  throw new IdentifierUnknown(type, nodeTypes)
}

/** The type as it stands in a pattern. @throws {IdentifierUnknown} for any other text. */
export function toRelationshipType(type: RelationType): string {
  if (Object.hasOwn(relationTypes, type)) return type
  throw new IdentifierUnknown(type, relationTypes)
}
