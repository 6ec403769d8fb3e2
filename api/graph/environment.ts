import { delimiter } from 'node:path'
import { z } from 'zod'

/**
 * The environment, read once. It lives here because the loader and the server share it and the loader may
 * import nothing else of the API.
 */

/** Where the graph is: a file of the embedded engine, or a Neo4j server. */
export type StoreSettings =
  | { readonly engine: 'embedded'; readonly path: string }
  | {
      readonly engine: 'neo4j'
      readonly uri: string
      readonly user: string
      /** Absent when the server asks for none. */
      readonly password?: string
      readonly database: string
    }

/**
 * The collections that come with the project, in the order in which they are loaded: a later one may add to
 * what an earlier one says.
 */
export const collectionNames = ['units', 'areas', 'texts', 'press'] as const
export type CollectionName = (typeof collectionNames)[number]

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Environment {
  readonly store: StoreSettings
  readonly host: string
  readonly port: number
  /** Collections of records that come with the project and are loaded. */
  readonly collections: readonly CollectionName[]
  /** Folders of one's own records, loaded after them. */
  readonly dataFolders: readonly string[]
  /** Folder of the documents that citations point into; passages are shown when it is given. */
  readonly sourcesFolder?: string
  readonly logLevel: LogLevel
  /** Whether GraphiQL is served: everywhere but in production. */
  readonly graphiql: boolean
}

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
    meaning: 'production serves no GraphiQL',
    allowed: 'a word',
  },
] as const satisfies readonly Variable[]
type VariableName = (typeof variables)[number]['name']

/** A block for `--help`: each of the variables with what it means and its default. */
export function renderVariables(shown: readonly Variable[]): string {
  const width = Math.max(...shown.map(({ name }) => name.length))
  const lines = shown.map((variable) => {
    const otherwise = variable.default === undefined ? '' : ` (default ${variable.default})`
    return `  ${variable.name.padEnd(width)}  ${variable.meaning}${otherwise}`
  })
  return ['', 'Environment:', ...lines].join('\n')
}

/** A variable of the environment does not hold what it may. One line for each, never with a password. */
export class EnvironmentInvalid extends Error {
  override readonly name = 'EnvironmentInvalid'
}

const text = z.string().trim().min(1)

/**
 * The collections that the text names, in the order in which they are loaded; undefined when it names others.
 */
export function toCollections(names: string): CollectionName[] | undefined {
  if (names.trim() === 'none') return []
  const named = names.split(',').map((name) => name.trim())
  const known: readonly string[] = collectionNames
  return named.every((name) => known.includes(name))
    ? collectionNames.filter((name) => named.includes(name))
    : undefined
}
const schema = z.object({
  HOST: text,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535),
  ATLAS_STORE: text,
  ATLAS_COLLECTIONS: z.string().transform((names, context) => {
    const collections = toCollections(names)
    if (!collections) context.addIssue({ code: 'custom' })
    return collections ?? []
  }),
  ATLAS_DATA: text
    .transform((folders) =>
      folders
        .split(delimiter)
        .map((folder) => folder.trim())
        .filter(Boolean),
    )
    .refine((folders) => folders.length > 0)
    .optional(),
  ATLAS_SOURCES: text.optional(),
  NEO4J_URI: text.regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?$/).optional(),
  NEO4J_USER: text,
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text.regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
  LOG_LEVEL: z.enum(logLevels),
  NODE_ENV: text,
} satisfies Record<VariableName, z.ZodType>)

/** The value as an error may show it: what stands before an @ could be a password. */
function toShown(name: string, value: string | undefined): string {
  if (name === 'NEO4J_PASSWORD') return 'a value that is not shown'
  return JSON.stringify(value?.replace(/^((?:neo4j|bolt)[+a-z]*:(?:\/\/)?)?.*@/is, '$1…@'))
}

/**
 * The environment as settings. A variable that is empty counts as not set.
 * @throws {EnvironmentInvalid} that names each wrong variable, its value and what is allowed.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    variables.map((variable: Variable) => [variable.name, env[variable.name] || variable.default]),
  )
  const result = schema.safeParse(given)
  if (!result.success) {
    const wrong = new Set(result.error.issues.map(({ path }) => path[0]))
    const lines = variables
      .filter(({ name }) => wrong.has(name))
      .map(({ name, allowed }) => `${name} is ${toShown(name, given[name])}: allowed is ${allowed}.`)
    throw new EnvironmentInvalid(lines.join('\n'))
  }
  const values = result.data
  return {
    store: values.NEO4J_URI
      ? {
          engine: 'neo4j',
          uri: values.NEO4J_URI,
          user: values.NEO4J_USER,
          password: values.NEO4J_PASSWORD,
          database: values.NEO4J_DATABASE,
        }
      : { engine: 'embedded', path: values.ATLAS_STORE },
    host: values.HOST,
    port: values.PORT,
    collections: values.ATLAS_COLLECTIONS,
    dataFolders: values.ATLAS_DATA ?? [],
    sourcesFolder: values.ATLAS_SOURCES,
    logLevel: values.LOG_LEVEL,
    graphiql: values.NODE_ENV !== 'production',
  }
}
