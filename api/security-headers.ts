import type { RequestListener } from 'node:http'
import helmet from 'helmet'

const ownOnly = {
  defaultSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Everything comes from our own address; blobs are what an export is handed over as. */
const viewerPolicy = {
  ...ownOnly,
  imgSrc: ["'self'", 'data:', 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'", 'blob:'],
}

/** GraphiQL is one page with its script, its styles and its fonts within, and starts workers of its own. */
const graphiqlPolicy = {
  ...viewerPolicy,
  scriptSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
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

/** The policy of GraphiQL's page, as the header says it. */
export const graphiqlPolicyText = toText(graphiqlPolicy)

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
