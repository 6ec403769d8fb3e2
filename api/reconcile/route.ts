import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isId, nodeTypeOf } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import type { Contexts } from '../contexts.ts'
import { actorTypes } from '../filter.ts'
import { letPagesRead, type Origins } from '../http/cross-origin.ts'
import { type Standing, toOwnOrigin } from '../http/own-origin.ts'
import {
  type AnsweringParts,
  createAnswering,
  letBeKept,
  Refused,
  readBody,
  sendJson,
} from '../http/plain-answers.ts'
import { once } from '../once.ts'
import { isNodeOf } from '../reading/nodes.ts'
import { readCandidates } from './candidates.ts'
import { readExtension } from './extend.ts'
import { toManifest } from './manifest.ts'
import { sendPreview, toPreview } from './preview.ts'
import { toExtension, toQueries } from './requests.ts'
import { proposeProperties, suggestEntities, suggestProperties, suggestTypes } from './suggest.ts'
import { type ServiceLanguage, type Words, words } from './words.ts'

export interface ReconciliationParts extends Pick<AnsweringParts, 'logger' | 'share'>, Standing {
  readonly contexts: Contexts
  /** Sites whose pages may ask, besides OpenRefine on the reader's own computer. */
  readonly origins: Origins
}

/** Where OpenRefine is, which asks from its own page, on the computer of whoever uses it. */
const openRefine = ['http://127.0.0.1:3333', 'http://localhost:3333']
const methods = 'GET, HEAD, POST, OPTIONS'
const largestBody = 256 * 1024

/** What is asked, where, and with what. */
interface Asked {
  /** Behind the language, without slashes at its ends. */
  readonly path: string
  readonly params: URLSearchParams
  readonly language: ServiceLanguage
  readonly words: Words
  /** The address of the viewer, and that of the service in the language that is asked in. */
  readonly origin: string
  readonly endpoint: string
}

/**
 * The actors as a reconciliation service by the W3C Entity Reconciliation Community Group, version 0.2, so that the
 * cells of a spreadsheet can be matched to them: in Vietnamese under `/reconcile`, in English under `/reconcile/en`.
 */
export function createReconciliation({
  contexts,
  origins,
  proxies,
  address,
  ...parts
}: ReconciliationParts): RequestListener {
  const failure = 'The reconciliation service failed; the log of the server has the cause.'
  return createAnswering({ ...parts, failure }, async (request, response) => {
    if (letPagesRead(request, response, [...origins, ...openRefine], methods)) return
    const asked = await toAsked(request, { proxies, address })
    const giveUp = new AbortController()
    response.once('close', () => giveUp.abort())
    const send = await contexts.answer(giveUp, (context) =>
      // The index is one and the same for all of a batch.
      answer(asked, { ...context, readNameIndex: once(context.readNameIndex) }),
    )
    send(response)
  })
}

async function toAsked(request: IncomingMessage, standing: Standing): Promise<Asked> {
  const { method = '' } = request
  if (!methods.split(', ').includes(method))
    throw new Refused(405, `${method} is no method of this address: ask with GET or POST.`, {
      allow: methods,
    })
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const params = method === 'POST' ? await readForm(request) : searchParams
  const [, first = '', rest = ''] = /^\/reconcile(?:\/(vi|en)(?=\/|$))?\/?(.*?)\/?$/.exec(pathname) ?? []
  const language = first === 'en' ? 'en' : 'vi'
  const origin = toOwnOrigin(request, standing)
  const endpoint = `${origin}/reconcile${first && `/${first}`}`
  return { path: rest, params, language, words: words[language], origin, endpoint }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/(?:x-www-form-urlencoded|json)\s*(?:;|$)/i.test(type))
    throw new Refused(
      415,
      'The body is a form with "queries" or "extend": send it with content-type application/x-www-form-urlencoded.',
    )
  const text = await readBody(
    request,
    largestBody,
    `A batch has at most ${largestBody} bytes: send fewer queries.`,
  )
  if (!/^application\/json/i.test(type)) return new URLSearchParams(text)
  return toParams(text)
}

/** A body of JSON with what a form would have. */
function toParams(text: string): URLSearchParams {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  if (typeof body !== 'object' || body === null)
    throw new Refused(400, 'The body is not JSON: send an object with "queries" or "extend".')
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, JSON.stringify(value)]))
}

/** What is answered, once it is known to be of one data set. */
async function answer(asked: Asked, context: Context): Promise<(response: ServerResponse) => void> {
  const { path, params, language, words: own, origin, endpoint } = asked
  const send = (value: unknown) => (response: ServerResponse) => {
    letBeKept(response)
    sendJson(response, 200, JSON.stringify(value))
  }
  switch (path) {
    case '': {
      const queries = params.get('queries')
      const extend = params.get('extend')
      if (queries !== null) return send(await readResults(queries, context, own))
      if (extend !== null) return send(await readExtension(toExtension(extend), context, own, language))
      return send(toManifest(endpoint, origin, own))
    }
    case 'suggest/entity':
      return send(await suggestEntities(params, context, own))
    case 'suggest/type':
      return send(suggestTypes(params, own))
    case 'suggest/property':
      return send(suggestProperties(params, language))
    case 'properties':
      return send(proposeProperties(params, language))
    case 'preview': {
      const actor = await readActorAsked(params, context)
      const address = `${origin}${toPagePath(actor)}?lang=${language}`
      const html = await toPreview(actor, context, own, language, address)
      return (response) => sendPreview(response, html)
    }
    case 'view': {
      const actor = await readActorAsked(params, context)
      return (response) => {
        response.writeHead(302, { location: `${toPagePath(actor)}?lang=${language}` })
        response.end()
      }
    }
    default:
      throw new Refused(
        404,
        `The reconciliation service has nothing at ${JSON.stringify(path.slice(0, 80))}; GET ${endpoint} tells what it has.`,
      )
  }
}

async function readResults(text: string, context: Context, own: Words) {
  const read = [...toQueries(text)].map(
    async ([name, query]) => [name, { result: await readCandidates(query, context, own) }] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

/** @throws {Refused} where the id names no actor. */
async function readActorAsked(params: URLSearchParams, { loaders }: Context): Promise<ActorNode> {
  const id = params.get('id') ?? ''
  const found = isId(id) ? await loaders.node(id) : undefined
  if (isNodeOf(found, actorTypes)) return found
  const told = nodeTypeOf(id) ? 'is known here' : 'has the shape of one; ids begin with org- or unit-'
  throw new Refused(404, `No organization or administrative unit ${JSON.stringify(id.slice(0, 80))} ${told}.`)
}

/** Where the viewer has its page. */
function toPagePath({ id, type }: ActorNode): string {
  return `/${type === 'AdministrativeUnit' ? 'unit' : 'organization'}/${id}`
}
