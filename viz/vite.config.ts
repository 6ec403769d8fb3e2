import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { HtmlTagDescriptor, Plugin, UserConfig } from 'vite'
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
const firstFaces = /be-vietnam-pro-(?:latin|vietnamese)-(?:400|600)-normal-[\w-]+\.woff2$/

/**
 * What the page says to fetch at once. Its script asks for the network and then imports the first picture, which is fetched
 * meanwhile, but after the styles and faces of the frame: that is there to be seen long before it.
 */
function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk: entry }) {
        const links: HtmlTagDescriptor[] = Object.keys(bundle)
          .filter((file) => firstFaces.test(file))
          .map((file) =>
            toLink({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' }),
          )
        const chunkOf = (file: string) => {
          const found = bundle[file]
          return found?.type === 'chunk' ? found : undefined
        }
        const begin = entry ? [entry, ...entry.imports.flatMap((file) => chunkOf(file) ?? [])] : []
        const seen = new Set(begin.map(({ fileName }) => fileName))
        const waiting = begin.flatMap(({ dynamicImports }) => dynamicImports)
        for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
          const chunk = chunkOf(file)
          if (!chunk || seen.has(file) || html.includes(`/${file}"`)) continue
          seen.add(file)
          waiting.push(...chunk.imports)
          links.push(
            toLink({ rel: 'modulepreload', href: `/${file}`, crossorigin: '', fetchpriority: 'low' }),
          )
        }
        const canvas = Object.values(bundle).find(
          (one) => one.type === 'chunk' && isCanvas(one.facadeModuleId),
        )
        for (const file of canvas?.type === 'chunk' ? [canvas.fileName, ...canvas.imports] : [])
          if (!seen.has(file)) links.push(toLink({ rel: 'prefetch', as: 'script', href: `/${file}` }))
        return links
      },
    },
  }
}

/** What the first picture can be acted on with: it is fetched when nothing else is, and wanted soon. */
const isCanvas = (id: string | null) => id?.endsWith('/graph/create-canvas.ts') ?? false

function toLink(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * Whether a module is what another needs to be run. What the first picture needs is one file: each module of it that
 * parts fetched later share would else be a file, and a request, of its own.
 */
function createIsOf(entry: string): (id: string, graph: ModuleGraph) => boolean {
  let found: Set<string> | undefined
  const collect = (graph: ModuleGraph) => {
    const all = new Set<string>()
    const waiting = [entry]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (all.has(id)) continue
      all.add(id)
      // An index leads to all that anything takes of it; of a progress bar, buttons take no more than a name.
      if (!/\/lucide-react\/|\/@internationalized\/number\/|\/ProgressBar\.mjs$/.test(id))
        waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
    return all
  }
  return (id, graph) => {
    found ??= collect(graph)
    return found.has(id)
  }
}
const isOfStart = createIsOf(at('./start.ts'))
const isOfFirstPicture = createIsOf(at('./main.tsx'))

/** How the viewer is built: everything from our own address, nothing inlined that a policy would refuse. */
export const viewerConfig: UserConfig = {
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [withoutOtherLanguages(), react(), preloads(), compressedCopies()],
  worker: { format: 'es' },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    manifest: true,
    chunkSizeWarningLimit: 1_000,
    // The generated operations carry a mark for bundlers where this one does not look for it.
    rolldownOptions: {
      checks: { invalidAnnotation: false },
      // None of what we bundle does something when a property of it is read.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'what begins',
              name: (id, graph) => (isOfStart(id, graph) ? 'start' : null),
              includeDependenciesRecursively: false,
              priority: 1,
            },
            {
              debugName: 'what draws the page',
              name: 'react',
              test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
              priority: 1,
            },
            {
              debugName: 'what draws the network',
              name: 'cytoscape',
              test: /[\\/]node_modules[\\/]cytoscape[\\/]|[\\/]viz[\\/]graph[\\/]cytoscape\.ts$/,
              priority: 1,
            },
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
