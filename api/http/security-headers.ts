import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import helmet from 'helmet'

const ownOnly = {
  defaultSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/**
 * The styles that libraries of the viewer write into its page, as they write them: what is pressed (React Aria), what is scrolled
 * under a dialog (React Aria), and the canvas (Cytoscape).
 */
const writtenStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
  '.__________cytoscape_container { position: relative; }',
]

/** Everything comes from our own address; blobs are what an export is handed over as. */
const viewerPolicy = {
  ...ownOnly,
  imgSrc: ["'self'", 'data:', 'blob:'],
  styleSrc: ["'self'", ...writtenStyles.map(toHashSource)],
  workerSrc: ["'self'", 'blob:'],
}

/**
 * The policy of GraphiQL's page, as the header says it: one page with its script and its fonts within, which starts workers of
 * its own, and whose editor writes a style for each colour. @param script of the page, and no other.
 */
export function toGraphiqlPolicy(script: string): string {
  return toText({
    ...viewerPolicy,
    scriptSrc: ["'self'", toHashSource(script)],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
  })
}

/** How a policy names a text within a page. */
function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * Sets the headers that tell a browser to be careful with an answer, before it is answered. What answers may set
 * another policy for its own page.
 */
export const setSecurityHeaders: (...args: Parameters<RequestListener>) => void = (() => {
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: viewerPolicy },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Whether there is TLS, and for how long, is known to the proxy that ends it.
    strictTransportSecurity: false,
  })
  return (request, response) => set(request, response, rethrow)
})()

/** The policy of a page of the viewer that pages of the origins may show in a frame. */
export function toEmbeddedPolicy(origins: readonly string[]): string {
  return toText({ ...viewerPolicy, frameAncestors: ["'self'", ...origins] })
}

function toText(policy: Readonly<Record<string, readonly string[]>>): string {
  const toName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.entries(policy)
    .map(([key, values]) => `${toName(key)} ${values.join(' ')}`)
    .join(';')
}

function rethrow(error?: unknown): void {
  if (error) throw error
}
