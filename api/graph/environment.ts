import { delimiter } from 'node:path'
import { z } from 'zod'
import {
  findLackOf,
  keysPlace,
  signInAddress,
  type TokenSettings,
  toTokenSettings,
} from './token-settings.ts'
import {
  type CollectionName,
  collectionNames,
  type LogLevel,
  logLevels,
  type Variable,
  type VariableName,
  variables,
} from './variables.ts'

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
  /** Folder that saved views are kept in; absent where none are. */
  readonly viewsFolder?: string
  readonly logLevel: LogLevel
  readonly access: Access
  /** Seconds that requests under way are given when the server is stopped. */
  readonly stopSeconds: number
}

/** What the server lets others do. */
export interface Access {
  readonly graphiql: boolean
  readonly introspection: boolean
  readonly metrics: boolean
  /** Whether only the operations of the viewer are answered; other tools then get parts of the network at most. */
  readonly knownOperationsOnly: boolean
  /** The origin that readers know the server by; absent where each request tells it. */
  readonly address?: string
  /** Origins of other sites whose pages may read answers, or `*`. */
  readonly origins: readonly string[]
  /** Origins of sites whose pages may show the viewer in a frame, or `*`. */
  readonly embedders: readonly string[]
  readonly limits: { readonly depth: number; readonly cost: number }
  /** Bytes of answers that are kept for whoever asks the same. */
  readonly keptBytes: number
  /** How many proxies stand before the server, which are believed in what they tell of the client's request. */
  readonly proxies: number
  /** Whose bearers alone may read the data; absent where everybody may. */
  readonly tokens?: TokenSettings
  /** Where readers sign in, with `{here}` for where they were; absent where the viewer cannot tell them. */
  readonly signIn?: string
  /** Absent when clients may ask as often as they like. */
  readonly rate?: { readonly requestsPerMinute: number; readonly proxies: number }
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

const toWholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)

const isOn = z.enum(['on', 'off']).transform((word) => word === 'on')

/** Origins as a browser writes them. */
const toOrigins = z
  .string()
  .transform((origins) => origins.split(',').map((origin) => origin.trim()))
  .refine((origins) => origins.every((origin) => origin === '*' || isOrigin(origin)))

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

const schema = z.object({
  HOST: text,
  PORT: toWholeNumber(0, 65_535),
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
  ATLAS_VIEWS: text,
  NEO4J_URI: text.regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?$/).optional(),
  NEO4J_USER: text,
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text.regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
  LOG_LEVEL: z.enum(logLevels),
  NODE_ENV: text,
  ATLAS_GRAPHIQL: isOn.optional(),
  ATLAS_INTROSPECTION: isOn,
  ATLAS_METRICS: isOn,
  ATLAS_OPERATIONS: z.enum(['all', 'viewer']),
  ATLAS_ADDRESS: z.string().refine(isOrigin).optional(),
  ATLAS_ORIGINS: toOrigins.optional(),
  ATLAS_EMBED: toOrigins.optional(),
  ATLAS_MAX_DEPTH: toWholeNumber(1, 100),
  ATLAS_MAX_COST: toWholeNumber(1, 1_000_000_000),
  ATLAS_KEPT_ANSWERS_MIB: toWholeNumber(0, 16_384),
  ATLAS_REQUESTS_PER_MINUTE: toWholeNumber(0, 1_000_000_000),
  ATLAS_PROXIES: toWholeNumber(0, 10),
  ATLAS_JWKS: keysPlace.optional(),
  ATLAS_JWT_ISSUER: text.optional(),
  ATLAS_JWT_AUDIENCE: text.optional(),
  ATLAS_SIGN_IN: signInAddress.optional(),
  ATLAS_STOP_SECONDS: toWholeNumber(0, 3_600),
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
  const lacking = findLackOf(given)
  if (lacking.length > 0) throw new EnvironmentInvalid(lacking.join('\n'))
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
    viewsFolder: values.ATLAS_VIEWS === 'off' ? undefined : values.ATLAS_VIEWS,
    logLevel: values.LOG_LEVEL,
    access: {
      graphiql: values.ATLAS_GRAPHIQL ?? values.NODE_ENV !== 'production',
      introspection: values.ATLAS_INTROSPECTION,
      metrics: values.ATLAS_METRICS,
      knownOperationsOnly: values.ATLAS_OPERATIONS === 'viewer',
      address: values.ATLAS_ADDRESS,
      origins: values.ATLAS_ORIGINS ?? [],
      embedders: values.ATLAS_EMBED ?? [],
      limits: { depth: values.ATLAS_MAX_DEPTH, cost: values.ATLAS_MAX_COST },
      keptBytes: values.ATLAS_KEPT_ANSWERS_MIB * 1024 * 1024,
      proxies: values.ATLAS_PROXIES,
      tokens: toTokenSettings(values.ATLAS_JWKS, values.ATLAS_JWT_ISSUER, values.ATLAS_JWT_AUDIENCE),
      signIn: values.ATLAS_SIGN_IN,
      rate:
        values.ATLAS_REQUESTS_PER_MINUTE > 0
          ? { requestsPerMinute: values.ATLAS_REQUESTS_PER_MINUTE, proxies: values.ATLAS_PROXIES }
          : undefined,
    },
    stopSeconds: values.ATLAS_STOP_SECONDS,
  }
}
