import { type NodeType, nodeTypeNames, nodeTypes } from '../../schema/vocabulary.ts'

/** What the queries look things up by; each engine makes constraints and indexes from it in its own way. */

/** Labels on which `id` is unique. */
export const identityLabels: readonly string[] = [...nodeTypeNames, 'Dataset']

/** Label and property pairs that reads start from or are ordered by. */
export const lookups: ReadonlyArray<{ readonly label: string; readonly property: string }> = [
  ...new Set(nodeTypeNames.flatMap((type): readonly string[] => nodeTypes[type].labels)),
]
  .map((label) => ({ label, property: 'id' }))
  .concat([
    { label: 'AdministrativeUnit', property: 'code' },
    { label: 'Organization', property: 'sortKey' },
    { label: 'AdministrativeUnit', property: 'sortKey' },
    { label: 'Source', property: 'sortKey' },
    { label: 'Coordination', property: 'sortKey' },
    { label: 'Coordination', property: 'newestKey' },
    { label: 'Coordination', property: 'oldestKey' },
  ])

/** Node types that have names, and so a `searchKey`. */
export const searchableTypes = [
  'Organization',
  'AdministrativeUnit',
  'ProjectArea',
  'Agreement',
  'JointActivity',
  'CooperationArea',
  'Programme',
  'LegalInstrument',
  'ReorganizationEvent',
  'Source',
] as const satisfies readonly NodeType[]

export function isSearchable(type: NodeType): boolean {
  return (searchableTypes as readonly NodeType[]).includes(type)
}
