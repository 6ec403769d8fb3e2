import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { projectRoot } from '../schema/root.ts'
import { createApp } from './app.ts'
import { openGate } from './bearer/open-gate.ts'
import { createClosing } from './closing.ts'
import { createContexts } from './contexts.ts'
import { createDocuments } from './documents.ts'
import { createExports } from './export/route.ts'
import { assertFolders } from './folders.ts'
import type { Environment } from './graph/environment.ts'
import { assertNotNewer } from './graph/migrations/migrate.ts'
import { openReader } from './graph/open.ts'
import type { GraphStore } from './graph/store.ts'
import { createEmbeddedViewer } from './http/embedding.ts'
import { listen, stop } from './http/listening.ts'
import { createHttpServer, type HttpOptions } from './http/server.ts'
import { createStaticFiles, notFound } from './http/static-files.ts'
import { createViewerDev } from './http/viewer-dev.ts'
import { createPreviewedViewer } from './link-preview/previewed-viewer.ts'
import { createLoadedVersion } from './loading/loaded-version.ts'
import { createMetrics } from './metrics.ts'
import { createClientShare } from './plugins/rate-limit.ts'
import { createReconciliation } from './reconcile/route.ts'
import { createSavedViews } from './views/saved-views.ts'
import { createViewFiles } from './views/view-files.ts'

export interface StartOptions {
  /** Serves the viewer from its sources. */
  readonly viewerDev: boolean
  /** How long clients may take, where it is not as usual. */
  readonly patience?: Pick<HttpOptions, 'times' | 'silence' | 'hearing'>
}

export interface Running {
  readonly address: URL
  readonly store: GraphStore
  /** Answers what is under way within the seconds that are set for it, then closes the store. */
  stop(): Promise<void>
}

/** All saved views, at most. */
const mostOfViews = { bytes: 1024 ** 3, texts: 100_000 }
/** A reader saves far fewer; a program that saves for the sake of it fills little. */
const mostSavedPerMinute = 30

const builtViewer = fileURLToPath(new URL('viz/dist', projectRoot))

/** Opens the store and serves it. Nothing stays open when it fails. */
export async function start(
  { store: settings, sourcesFolder, viewsFolder, host, port, logLevel, access, stopSeconds }: Environment,
  { viewerDev, patience }: StartOptions,
): Promise<Running> {
  const closing = createClosing()
  try {
    await assertFolders({ sourcesFolder, viewsFolder })
    const store = await openReader(settings)
    closing.add(() => store.close())
    await store.ping()
    assertNotNewer(await store.readSchemaVersion())
    const logger = pino({ level: logLevel }, pino.destination(2))
    const { origins, embedders, proxies, address: knownAs, tokens, signIn } = access
    const share = access.rate && createClientShare(access.rate)
    const gate = tokens && (await openGate(tokens, { logger, origins, share }))
    const metrics = access.metrics ? createMetrics({ process: true }) : undefined
    const watched = metrics?.watch(store) ?? store
    const documents = createDocuments(sourcesFolder)
    const contexts = createContexts({ store: watched, documents })
    const app = createApp({ ...access, store: watched, logger, metrics, documents, contexts })
    const dev = viewerDev ? await createViewerDev() : undefined
    if (dev) closing.add(dev.close)
    const loaded = createLoadedVersion(watched)
    const viewer =
      dev?.viewer ??
      createPreviewedViewer({
        viewer: createStaticFiles(builtViewer),
        folder: builtViewer,
        contexts,
        loaded,
        proxies,
        address: knownAs,
        isReader: gate?.isReader,
        signIn,
      })
    const shareOfSaving =
      access.rate &&
      createClientShare({
        ...access.rate,
        requestsPerMinute: Math.min(mostSavedPerMinute, access.rate.requestsPerMinute),
      })
    const files = viewsFolder === undefined ? undefined : createViewFiles(viewsFolder, mostOfViews)
    const shared = { contexts, origins, proxies, address: knownAs, share, logger }
    const routes = [
      {
        path: '/views',
        answer: createSavedViews({ files, share, shareOfSaving, isPrivate: gate !== undefined, logger }),
      },
      { path: '/export', answer: createExports({ ...shared, partsOnly: access.knownOperationsOnly }) },
      { path: '/reconcile', answer: access.knownOperationsOnly ? notFound : createReconciliation(shared) },
    ]
    const server = createHttpServer(app, createEmbeddedViewer(viewer, embedders), {
      ...patience,
      routes,
      gate,
      onRequest: metrics?.onRequest,
    })
    const address = await listen(server, host, port)
    closing.add(() => stop(server, stopSeconds))
    return { address, store, stop: closing.close }
  } catch (error) {
    // Why it cannot start is worth more than what fails on the way out.
    await closing.close().catch(() => {})
    throw error
  }
}
