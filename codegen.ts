import { createHash } from 'node:crypto'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { plugin as renderTypedDocuments } from '@graphql-codegen/typed-document-node'
import { type DocumentNode, Kind, print } from 'graphql'

/** Types whose resolvers are given a model of `api/resolvers/models.ts`. */
const modelled = [
  'Organization',
  'AdministrativeUnit',
  'ProjectArea',
  'Agreement',
  'JointActivity',
  'CooperationArea',
  'Instrument',
  'Citation',
  'Source',
  'Note',
  'ReportedResult',
  'ReorganizationEvent',
  'ReorganizationEventConnection',
  'ReorganizedActorEdge',
  'ReorganizedActorConnection',
  'Party',
  'OrganizationRelation',
  'StatusOnDay',
  'Succession',
  'PageInfo',
  'OrganizationConnection',
  'AdministrativeUnitConnection',
  'CoordinationConnection',
  'CitationConnection',
  'SourceConnection',
  'Fact',
  'FactConnection',
  'SearchEdge',
  'SearchConnection',
  'PartnerEdge',
  'PartnerConnection',
  'NetworkNode',
  'NetworkEdge',
  'CoverageRow',
  'CoverageConnection',
  'Change',
  'ChangeConnection',
  'LostParty',
  'OrphanedAgreement',
  'OrphanedAgreementConnection',
  'Dataset',
]

/** What an operation is known by: the SHA-256 of its text, with the fragments that it spreads. */
function toHash(document: DocumentNode): string {
  return createHash('sha256').update(print(document)).digest('hex')
}

/** How the viewer's operations are written; the hash is all that the viewer keeps of them. */
const documentSettings = {
  documentMode: 'string',
  pureMagicComment: true,
  unstable_omitDefinitions: true,
  unstable_onExecutableDocumentNode: (document: DocumentNode) => ({ hash: toHash(document) }),
}

/** A plugin of our own: the same operations by the same hashes, for the API that answers them. */
const knownOperations: Pick<typeof import('@graphql-codegen/typed-document-node'), 'plugin'> = {
  plugin(schema, documents, settings) {
    const entries: string[] = []
    const keep = (document: DocumentNode) => {
      const name = document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
      )[0]
      const text = print(document)
      entries.push(
        `  [${JSON.stringify(toHash(document))}, { name: ${JSON.stringify(name)}, text: ${JSON.stringify(text)} }],`,
      )
    }
    const collecting = { ...documentSettings, unstable_onExecutableDocumentNode: keep }
    renderTypedDocuments(schema, documents, Object.assign({}, settings, collecting))
    return `/** The operations that the viewer asks, by the hash that it sends in their place. */
export const knownOperations: ReadonlyMap<string, { readonly name: string; readonly text: string }> = new Map([
${entries.join('\n')}
])
`
  },
}

const operations = 'viz/client/operations/*.graphql'

const config: CodegenConfig = {
  pluginLoader: async (name) => (name.endsWith('known-operations') ? knownOperations : import(name)),
  schema: 'schema/graphql/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'api/resolvers/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#Context',
        mappers: Object.fromEntries(modelled.map((type) => [type, `./models.ts#${type}Model`])),
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          PartialDate: '../../schema/partial-date.ts#PartialDate',
          Date: '../../schema/partial-date.ts#Day',
        },
        maybeValue: 'T | null | undefined',
        inputMaybeValue: 'T | null | undefined',
        resolversNonOptionalTypename: false,
      },
    },
    'api/operations/generated.ts': {
      documents: operations,
      plugins: ['known-operations'],
    },
    'viz/client/generated.ts': {
      documents: operations,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        ...documentSettings,
        strictScalars: true,
        scalars: { ID: 'string', PartialDate: 'string', Date: 'string' },
      },
    },
  },
}

export default config
