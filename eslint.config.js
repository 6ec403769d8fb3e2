import graphql from '@graphql-eslint/eslint-plugin'

/** ESLint reads GraphQL alone, the schema and the viewer's operations; all code is Biome's. */

const {
  'flat/schema-recommended': schema,
  'flat/schema-relay': relay,
  'flat/operations-recommended': operations,
} = graphql.configs

const [, namingOptions] = schema.rules['@graphql-eslint/naming-convention']

const deprecation = /^Since \d{4}-\d{2}-\d{2}, kept until \d{4}-\d{2}-\d{2}: .+\.$/

/** Every rule is an error or is switched off: a warning that nobody must heed is noise. */
export default [
  // ESLint would look at JavaScript by itself.
  { ignores: ['**/*.{js,mjs,cjs}'] },
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: 'schema/graphql/*.graphql', documents: 'viz/client/operations/*.graphql' },
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['schema/graphql/**/*.graphql'],
    rules: {
      ...schema.rules,
      ...relay.rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...namingOptions,
          // It counts what there is of a type.
          'ObjectTypeDefinition,ObjectTypeExtension': {
            forbiddenPrefixes: ['Type'],
            forbiddenSuffixes: ['Type'],
            ignorePattern: '^TypeCount$',
          },
        },
      ],
      // One line where it fits on one, so that a type can be read at a glance; a block where it does not.
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/require-deprecation-reason': 'error',
      // Its date is an argument that `@deprecated` does not have, and it begins to fail on that day. The reason
      // has the days instead, as CONTRIBUTING.md says.
      '@graphql-eslint/require-deprecation-date': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: `Directive[name.value="deprecated"] Argument[name.value="reason"] StringValue:not([value=${deprecation}])`,
          message: 'Write when and what instead: "Since 2026-11-22, kept until 2027-11-22: use `other`."',
        },
      ],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-type-pattern-with-oneof': 'error',
      '@graphql-eslint/no-root-type': ['error', { disallow: ['mutation', 'subscription'] }],
      // What has no id is no object of its own: a part of one, or an answer that is gone with its request.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Lists of what is always few, such as citations of a fact, have no pages.
      '@graphql-eslint/relay-edge-types': [
        'error',
        // A change, a pair or an orphaned agreement is an answer, not an object that can be fetched by an id.
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  {
    files: ['viz/client/operations/**/*.graphql'],
    rules: {
      ...operations.rules,
    },
  },
]
