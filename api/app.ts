import { createYoga, type YogaServerInstance, type YogaServerOptions } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { toClientError } from './client-errors.ts'
import type { Context } from './context.ts'
import { type Contexts, createContexts } from './contexts.ts'
import type { Documents } from './documents.ts'
import { readExamples } from './examples.ts'
import type { GraphReader, GraphStore } from './graph/store.ts'
import { createLoadedVersion } from './loading/loaded-version.ts'
import type { Metrics } from './metrics.ts'
import { createBodyLimit } from './plugins/body-limit.ts'
import { createCompiledOperations } from './plugins/compiled-operations.ts'
import { createCompression } from './plugins/compression.ts'
import { createCostLimit } from './plugins/cost.ts'
import { createCrossSiteRefusal } from './plugins/cross-site.ts'
import { createGraphiqlPage } from './plugins/graphiql-page.ts'
import { createIntrospectionRefusal } from './plugins/introspection.ts'
import { createKeptAnswers } from './plugins/kept-answers.ts'
import { createKnownOperations } from './plugins/known-operations.ts'
import { createLimits, defaultLimits, type Limits } from './plugins/limits.ts'
import { createMetricsPlugin } from './plugins/metrics.ts'
import { createOneDataSetPlugin } from './plugins/one-data-set.ts'
import { createRateLimit, type RateSettings } from './plugins/rate-limit.ts'
import { createReadiness } from './plugins/readiness.ts'
import { createFacts } from './plugins/request-facts.ts'
import { createFormRefusal, createMethodRefusal, createQueriesOnly } from './plugins/request-form.ts'
import { createRequestLog } from './plugins/request-log.ts'
import { createSchema } from './schema.ts'

export interface AppParts {
  readonly store: GraphReader & Pick<GraphStore, 'engine' | 'abortable' | 'revision'>
  readonly documents: Documents
  readonly logger: Logger
  /** Whether GraphiQL is served under `/graphql`. */
  readonly graphiql: boolean
  /** Whether the schema can be asked for; it can when this is absent. */
  readonly introspection?: boolean
  /** Origins whose pages may read answers, besides our own: `https://example.org`, or `*` for all. */
  readonly origins?: readonly string[]
  /** Whether only the operations of the viewer are answered. */
  readonly knownOperationsOnly?: boolean
  /** How often one client may ask; without limit when absent. */
  readonly rate?: RateSettings
  /** Bytes of answers that are kept for whoever asks the same; none are when it is absent or 0. */
  readonly keptBytes?: number
  /** What is counted, and served under `/metrics`; nothing when absent. */
  readonly metrics?: Metrics
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>
  /** The time, for what is meant by today. */
  readonly now?: () => Date
  /** What requests read with, where others read with it as well; of the application's own when absent. */
  readonly contexts?: Contexts
}

/** What is there before an operation is executed. */
export type BeforeExecution = Pick<Context, 'giveUp'>
export type App = YogaServerInstance<Record<string, never>, BeforeExecution>

const largestBody = 256 * 1024

/** Characters of the texts whose parsed documents are kept, which take a hundred times as much memory. */
const mostTextKept = 1_000_000
/** What a document takes besides its text, in characters. */
const leastText = 1_000

/** The GraphQL application over a store: no environment, no port. */
export function createApp({
  store,
  documents,
  logger,
  graphiql,
  introspection = true,
  origins = [],
  knownOperationsOnly = false,
  rate,
  keptBytes = 0,
  metrics,
  limits,
  now,
  contexts = createContexts({ store, documents, now }),
}: AppParts): App {
  const allLimits = { ...defaultLimits, ...limits }
  const factsOf = createFacts()
  const graphiqlPage = createGraphiqlPage()
  return createYoga<Record<string, never>, BeforeExecution>({
    schema: createSchema(),
    context: () => ({ giveUp: new AbortController() }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/healthz',
    landingPage: false,
    // Yoga's own default would let any site read with the visitor's credentials.
    cors: origins.length > 0 && toCors(origins),
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    // Yoga's own caches count documents, of which a thousand large ones take more than a gigabyte.
    parserAndValidationCache: {
      documentCache: createTextCache(),
      errorCache: createTextCache(),
    },
    logging: false,
    maskedErrors: { maskError: toClientError },
    graphiql: graphiql && {
      title: 'Coordination Atlas',
      defaultTabs: readExamples().map(({ query }) => ({ query })),
    },
    renderGraphiQL: graphiqlPage.render,
    plugins: [
      createRequestLog(logger, factsOf),
      ...(metrics ? [createMetricsPlugin(metrics, store, factsOf)] : []),
      createReadiness(store, logger),
      ...(graphiql ? [graphiqlPage.policy] : []),
      ...(rate ? [createRateLimit(rate)] : []),
      createMethodRefusal(),
      createCrossSiteRefusal(),
      createFormRefusal(),
      // After all that read the body, which are then given what was measured.
      createBodyLimit(largestBody),
      createKnownOperations(knownOperationsOnly),
      ...(keptBytes > 0
        ? [
            createKeptAnswers({
              mostBytes: keptBytes,
              loaded: createLoadedVersion(store),
              today: contexts.today,
              factsOf,
            }),
          ]
        : []),
      createCompiledOperations(),
      createOneDataSetPlugin(contexts),
      createLimits(allLimits),
      createQueriesOnly(),
      ...(introspection ? [] : [createIntrospectionRefusal()]),
      createCostLimit(allLimits.cost, factsOf),
      // Last, as it needs an answer's headers as they go out.
      createCompression(),
    ],
  })
}

/** Keeps what was made of texts. */
function createTextCache<Value extends object>(): LRUCache<string, Value> {
  return new LRUCache({
    maxSize: mostTextKept,
    sizeCalculation: (_, text) => leastText + text.length,
  })
}

/** An origin that is not named gets no leave at all; none ever gets a visitor's credentials. */
function toCors(origins: readonly string[]): YogaServerOptions<object, object>['cors'] {
  return (request) => {
    const origin = request.headers.get('origin')
    if (!origin || !(origins.includes('*') || origins.includes(origin))) return false
    // Yoga then names this origin, and says that the answer varies by it.
    return { origin: '*', credentials: false, methods: ['GET', 'POST'] }
  }
}
