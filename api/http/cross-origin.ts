import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refused } from './plain-answers.ts'

/** Which pages of other sites may read an answer: some origins, or `*` for all. */
export type Origins = readonly string[]

/**
 * Sets the headers that let pages of the origins read the answer. What a page of any other site has a browser send is
 * refused before anything is read for it; following a link is the reader's own doing.
 *
 * @returns whether the request only asked for leave, and is answered by it
 * @throws {Refused}
 */
export function letPagesRead(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  origins: Origins,
  methods: string,
): boolean {
  const isAllowed = letOriginRead(headers, response, origins)
  if (!isAllowed && isOfAnotherSite(headers))
    throw new Refused(
      403,
      'A page of another site asked for this. The operator of this server can allow its origin with ATLAS_ORIGINS.',
    )
  if (method !== 'OPTIONS') return false
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', methods)
    response.setHeader('access-control-allow-headers', 'content-type, authorization')
    response.setHeader('access-control-max-age', '600')
  }
  response.writeHead(204, { allow: methods })
  response.end()
  return true
}

/** Sets the headers that let a page of the request's origin read the answer. @returns whether it is one of the origins */
export function letOriginRead(
  { origin }: IncomingMessage['headers'],
  response: ServerResponse,
  origins: Origins,
): boolean {
  response.appendHeader('vary', 'origin')
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return false
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
  return true
}

function isOfAnotherSite(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined)
    return site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate'
  // Browsers of before that header, and those that were reached without TLS, tell the origin alone.
  const { origin, host } = headers
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
}
