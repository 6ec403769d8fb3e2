import { delimiter } from 'node:path'

/**
 * The collections that come with the project, in the order in which they are loaded: a later one may add to
 * what an earlier one says.
 */
export const collectionNames = ['units', 'areas', 'texts', 'press'] as const
export type CollectionName = (typeof collectionNames)[number]

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** An environment variable: its default, what it means and what it may hold. */
export interface Variable {
  readonly name: string
  readonly default?: string
  readonly meaning: string
  readonly allowed: string
}

/** Every variable that the programs read. */
export const variables = [
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'address that the server listens on',
    allowed: 'a host name or IP address',
  },
  {
    name: 'PORT',
    default: '4000',
    meaning: 'port that the server listens on',
    allowed: 'a whole number from 0 to 65535; 0 takes a free one',
  },
  {
    name: 'ATLAS_STORE',
    default: '.atlas/graph',
    meaning: 'file of the embedded graph, used when NEO4J_URI is not set',
    allowed: 'a path',
  },
  {
    name: 'ATLAS_COLLECTIONS',
    default: collectionNames.join(','),
    meaning: 'collections of the project to load',
    allowed: `some of ${collectionNames.join(', ')} with commas between them, or none`,
  },
  {
    name: 'ATLAS_DATA',
    meaning: `folders of your own records to load as well, separated by "${delimiter}"`,
    allowed: `paths separated by "${delimiter}"`,
  },
  {
    name: 'ATLAS_SOURCES',
    meaning: 'folder of the cited documents, for showing the passages themselves',
    allowed: 'a path',
  },
  {
    name: 'ATLAS_VIEWS',
    default: '.atlas/views',
    meaning: 'folder that saved views are kept in, which short links lead to; off keeps none',
    allowed: 'a path, or off',
  },
  {
    name: 'NEO4J_URI',
    meaning: 'Neo4j server, cluster or Aura to use instead of the embedded graph',
    allowed:
      'a URI such as neo4j://localhost:7687 (neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc), without user or password',
  },
  { name: 'NEO4J_USER', default: 'neo4j', meaning: 'user of Neo4j', allowed: 'a name' },
  {
    name: 'NEO4J_PASSWORD',
    meaning: 'password of that user; leave it out when the server asks for none',
    allowed: 'any text',
  },
  {
    name: 'NEO4J_DATABASE',
    default: 'neo4j',
    meaning: 'database of Neo4j',
    allowed: 'a database name: 3 to 63 letters, digits, dots and hyphens, a letter first',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'what the server logs',
    allowed: `one of ${logLevels.join(', ')}`,
  },
  {
    name: 'NODE_ENV',
    default: 'development',
    meaning: 'production serves no GraphiQL, unless ATLAS_GRAPHIQL is on',
    allowed: 'a word',
  },
  {
    name: 'ATLAS_GRAPHIQL',
    meaning: 'whether GraphiQL is served; everywhere but in production when it is not set',
    allowed: 'on or off',
  },
  {
    name: 'ATLAS_INTROSPECTION',
    default: 'on',
    meaning: 'whether the GraphQL schema can be asked for, as other tools do',
    allowed: 'on or off',
  },
  {
    name: 'ATLAS_METRICS',
    default: 'on',
    meaning: 'whether /metrics is served, for Prometheus',
    allowed: 'on or off',
  },
  {
    name: 'ATLAS_OPERATIONS',
    default: 'all',
    meaning:
      'operations that are answered: all, or those of the viewer alone, without /reconcile and without exports of whole networks',
    allowed: 'all or viewer',
  },
  {
    name: 'ATLAS_ADDRESS',
    meaning:
      'address that readers know the server by, for links; as each request names it when it is not set',
    allowed: 'an origin such as https://example.org',
  },
  {
    name: 'ATLAS_ORIGINS',
    meaning: 'other sites whose pages may read answers, with commas between them',
    allowed: 'origins such as https://example.org with commas between them, or *',
  },
  {
    name: 'ATLAS_EMBED',
    meaning:
      'sites whose pages may show the viewer in a frame, at addresses with embed=1; none when it is not set',
    allowed: 'origins such as https://example.org with commas between them, or *',
  },
  {
    name: 'ATLAS_MAX_DEPTH',
    default: '20',
    meaning: 'fields of a query one within another, at most',
    allowed: 'a whole number from 1 to 100',
  },
  {
    name: 'ATLAS_MAX_COST',
    default: '100000',
    meaning: 'points that an operation may cost: about one for each object of its answer',
    allowed: 'a whole number from 1 to 1000000000',
  },
  {
    name: 'ATLAS_KEPT_ANSWERS_MIB',
    default: '64',
    meaning: 'memory for answers that are kept for whoever asks the same, in MiB; 0 keeps none',
    allowed: 'a whole number from 0 to 16384',
  },
  {
    name: 'ATLAS_REQUESTS_PER_MINUTE',
    default: '600',
    meaning: 'requests that one client may send in a minute; 0 sets no limit, this computer has none',
    allowed: 'a whole number from 0 to 1000000000',
  },
  {
    name: 'ATLAS_PROXIES',
    default: '0',
    meaning: 'proxies before the server, whose X-Forwarded-For is believed',
    allowed: 'a whole number from 0 to 10',
  },
  {
    name: 'ATLAS_JWKS',
    meaning:
      'public keys of the tokens (JWT) that are asked for before anything is read; everybody may read when it is not set',
    allowed: 'a path, or an address with https (http on this computer), of a JSON Web Key Set',
  },
  {
    name: 'ATLAS_JWT_ISSUER',
    meaning: 'issuer that a token has to be of, its iss',
    allowed: 'a text such as https://login.example.org/',
  },
  {
    name: 'ATLAS_JWT_AUDIENCE',
    meaning: 'audience that a token has to be meant for, one of its aud',
    allowed: 'a text such as coordination-atlas',
  },
  {
    name: 'ATLAS_SIGN_IN',
    meaning:
      'where the viewer sends readers who are not let in; {here} in it becomes the place where they were',
    allowed: 'a path such as /oauth2/start?rd={here}, or an https address',
  },
  {
    name: 'ATLAS_STOP_SECONDS',
    default: '10',
    meaning: 'seconds that requests under way are given when the server is stopped',
    allowed: 'a whole number from 0 to 3600',
  },
] as const satisfies readonly Variable[]
export type VariableName = (typeof variables)[number]['name']

/** A block for `--help`: each of the variables with what it means and its default. */
export function renderVariables(shown: readonly Variable[]): string {
  const width = Math.max(...shown.map(({ name }) => name.length))
  const lines = shown.map((variable) => {
    const otherwise = variable.default === undefined ? '' : ` (default ${variable.default})`
    return `  ${variable.name.padEnd(width)}  ${variable.meaning}${otherwise}`
  })
  return ['', 'Environment:', ...lines].join('\n')
}
