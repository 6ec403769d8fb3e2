import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'
import { compressedCopies } from './compressed-copies.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * react-aria brings its words in more than thirty languages, none of them Vietnamese. English stands in for
 * the few that are ever heard; the others would be a third of the script.
 */
function withoutOtherLanguages(): Plugin {
  const words = /[\\/]react-aria[\w-]*[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/
  return {
    name: 'without-other-languages',
    enforce: 'pre',
    load(id) {
      const language = words.exec(id)?.[1]
      return language && language !== 'en-US' ? 'export default undefined' : undefined
    },
  }
}

/** The faces that the first screen is written in, fetched with its script and not after its styles. */
function preloadFonts(): Plugin {
  const face = /be-vietnam-pro-(?:latin|vietnamese)-(?:400|600)-normal-[\w-]+\.woff2$/
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => face.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head',
          })),
    },
  }
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * Whether a module comes with the first picture, besides the one that begins it. Those that do are one file: each that parts fetched later share
 * with it would else be a file, and a request, of its own.
 */
function createFirstPicture(entry: string): (id: string, graph: ModuleGraph) => boolean {
  let found: Set<string> | undefined
  const collect = (graph: ModuleGraph) => {
    const all = new Set<string>()
    const waiting = [entry]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (all.has(id)) continue
      all.add(id)
      // An index leads to all that anything takes of it.
      if (!/\/lucide-react\/|\/@internationalized\/number\//.test(id))
        waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
    return all
  }
  return (id, graph) => {
    found ??= collect(graph)
    return found.has(id) && id !== entry
  }
}
const isOfFirstPicture = createFirstPicture(at('./main.tsx'))

/** How the viewer is built: everything from our own address, nothing inlined that a policy would refuse. */
export const viewerConfig: UserConfig = {
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [withoutOtherLanguages(), react(), preloadFonts(), compressedCopies()],
  worker: { format: 'es' },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    manifest: true,
    // Cytoscape and React come with the first picture; splitting them from it would only add requests.
    chunkSizeWarningLimit: 1_000,
    // The generated operations carry a mark for bundlers where this one does not look for it.
    rolldownOptions: {
      checks: { invalidAnnotation: false },
      output: {
        advancedChunks: {
          groups: [
            {
              debugName: 'first picture',
              name: (id, graph) => (isOfFirstPicture(id, graph) ? 'first-picture' : null),
            },
          ],
        },
      },
    },
  },
}

export default viewerConfig
