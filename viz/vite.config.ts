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

/** How the viewer is built: everything from our own address, nothing inlined that a policy would refuse. */
export const viewerConfig: UserConfig = {
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [withoutOtherLanguages(), react(), compressedCopies()],
  worker: { format: 'es' },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // Cytoscape and React come with the first picture; splitting them from it would only add requests.
    chunkSizeWarningLimit: 1_000,
    // The generated operations carry a mark for bundlers where this one does not look for it.
    rolldownOptions: { checks: { invalidAnnotation: false } },
  },
}

export default viewerConfig
