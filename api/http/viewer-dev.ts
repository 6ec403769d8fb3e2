import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../../schema/root.ts'

/** The viewer as Vite serves it from its sources, for work on it; `close` stops it. */
export async function createViewerDev(): Promise<{ viewer: RequestListener; close(): Promise<void> }> {
  // Only here: a server that runs the built viewer does not load Vite.
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: fileURLToPath(new URL('viz/vite.config.ts', projectRoot)),
    server: { middlewareMode: true },
    appType: 'spa',
  })
  return {
    viewer(request, response) {
      // Vite writes scripts into the page, which the built viewer does not.
      response.removeHeader('content-security-policy')
      vite.middlewares(request, response)
    },
    close: () => vite.close(),
  }
}
