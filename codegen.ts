import type { CodegenConfig } from '@graphql-codegen/cli'

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

const config: CodegenConfig = {
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
    'viz/client/generated.ts': {
      documents: 'viz/client/operations/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        documentMode: 'string',
        strictScalars: true,
        scalars: { ID: 'string', PartialDate: 'string', Date: 'string' },
      },
    },
  },
}

export default config
