import type { NodeProperties, Relation } from '../../schema/nodes.ts'
import { type NodeType, nodeTypeNames, nodeTypes } from '../../schema/vocabulary.ts'
import type { NodePortion } from './requests.ts'

/**
 * Properties that are read of nodes and relationships: those of `schema/nodes.ts`, without what the graph
 * has beside them for queries. They are read as a list of values in the order of this table, which takes an
 * engine's driver less than half the time that a map of all properties does.
 */

/** A list that is never absent is `list`, while an engine need not keep an empty one. */
type Shape<Properties> = {
  readonly [Name in keyof Properties]-?: Properties[Name] extends readonly unknown[] ? 'list' : 'value'
}

const cited = { citationIds: 'list' } as const
const validity = { validFrom: 'value', validTo: 'value' } as const
const described = {
  ...cited,
  name: 'value',
  nameEn: 'value',
  shortName: 'value',
  aliases: 'list',
} as const
const coordination = {
  ...cited,
  ...validity,
  kind: 'value',
  title: 'value',
  titleEn: 'value',
  shortTitle: 'value',
  shortTitleEn: 'value',
  summary: 'value',
  summaryEn: 'value',
  basis: 'value',
  sourceIds: 'list',
  periodCitationIds: 'list',
} as const
const instrument = {
  ...cited,
  name: 'value',
  nameEn: 'value',
  aliases: 'list',
  number: 'value',
  issuedOn: 'value',
} as const

const ofNodes: { readonly [Type in NodeType]: Shape<NodeProperties[Type]> } = {
  Organization: { ...described, ...validity, kind: 'value', unnamed: 'value' },
  AdministrativeUnit: {
    ...described,
    ...validity,
    level: 'value',
    unitType: 'value',
    code: 'value',
    codeList: 'value',
    country: 'value',
    unnamed: 'value',
  },
  ProjectArea: described,
  Agreement: {
    ...coordination,
    number: 'value',
    signedOn: 'value',
    signedCitationIds: 'list',
    carriedOutFrom: 'list',
    carriedOutOn: 'list',
    carriedOutCitationIds: 'list',
  },
  JointActivity: coordination,
  CooperationArea: { ...cited, name: 'value', nameEn: 'value', definition: 'value', definitionEn: 'value' },
  Programme: instrument,
  LegalInstrument: instrument,
  ReorganizationEvent: { ...cited, kind: 'value', name: 'value', nameEn: 'value', effectiveOn: 'value' },
  ReportedResult: {
    ...cited,
    what: 'value',
    whatEn: 'value',
    value: 'value',
    quantifier: 'value',
    unit: 'value',
    unitEn: 'value',
    periodFrom: 'value',
    periodTo: 'value',
    order: 'value',
  },
  Note: { ...cited, text: 'value', textEn: 'value', conflict: 'value' },
  Source: {
    title: 'value',
    publisher: 'value',
    publishedOn: 'value',
    publishedOnWhy: 'value',
    url: 'value',
    file: 'value',
    sha256: 'value',
  },
  Citation: {
    paragraph: 'value',
    start: 'value',
    end: 'value',
    passageSha256: 'value',
    part: 'value',
    basis: 'value',
    note: 'value',
    sourceId: 'value',
  },
  Redirect: { currentId: 'value' },
  Support: { nodeIds: 'list', facts: 'value' },
}

const ofRelations: Shape<Omit<Relation, 'type' | 'from' | 'to'>> = {
  id: 'value',
  citationIds: 'list',
  basis: 'value',
  role: 'value',
  count: 'value',
  order: 'value',
  representativeNames: 'value',
  representativeOffices: 'value',
  line: 'value',
  extent: 'value',
  validFrom: 'value',
  validTo: 'value',
}

/** A node type, or a label that nodes of several types bear. */
export type NodeLabel = NodeType | (typeof nodeTypes)[NodeType]['labels'][number]

const namesOfLabels = new Map<string, readonly string[]>()
for (const type of nodeTypeNames)
  for (const label of [type, ...nodeTypes[type].labels])
    namesOfLabels.set(label, [
      ...new Set(['id', ...(namesOfLabels.get(label) ?? []), ...Object.keys(ofNodes[type])]),
    ])

/** Names of the properties that are read of nodes with the label, the id first. */
export function propertiesOf(label: NodeLabel): readonly string[] {
  return namesOfLabels.get(label) ?? []
}

/** Names of the properties that are read of nodes of any of the types, the id first. */
export function propertiesOfAny(types: readonly NodeType[]): readonly string[] {
  return [...new Set(types.flatMap(propertiesOf))]
}

/** Names of all properties that are read of relations. */
export const relationProperties: readonly string[] = Object.keys(ofRelations)

/** Names of the properties that are read of nodes with the label, the id first. */
export function namesOf(label: NodeLabel, { properties }: NodePortion = {}): readonly string[] {
  const all = propertiesOf(label)
  return properties ? all.filter((name) => name === 'id' || properties.includes(name)) : all
}

/** Names of the properties that are read of relations. */
export function relationNamesOf({ properties }: NodePortion): readonly string[] {
  return properties ?? relationProperties
}

/** Names of the properties that are read of parties. */
export function partyNamesOf({ properties }: NodePortion): readonly string[] {
  return properties ? [...new Set(['order', 'role', ...properties])] : relationProperties
}

const listsOfTypes = new Map<NodeType, readonly string[]>(
  nodeTypeNames.map((type) => {
    const shape: Readonly<Record<string, 'list' | 'value'>> = ofNodes[type]
    return [type, Object.keys(shape).filter((name) => shape[name] === 'list')]
  }),
)

/** Names of the lists that nodes of the type always have. */
export function listsOf(type: NodeType): readonly string[] {
  return listsOfTypes.get(type) ?? []
}

/** The values of a variable's properties as Cypher, in the order of their names. */
export function toValueList(variable: string, names: readonly string[]): string {
  return `[${names.map((name) => `${variable}.${name}`).join(', ')}]`
}
