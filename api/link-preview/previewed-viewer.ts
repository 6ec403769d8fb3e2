import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { toHtmlText } from '../../schema/formats/safe-text.ts'
import type { Contexts } from '../contexts.ts'
import { cardSize } from '../export/pictures/wish.ts'
import { isKnown } from '../export/respond.ts'
import { type Standing, toOwnOrigin } from '../http/own-origin.ts'
import { letBeKept } from '../http/plain-answers.ts'
import { isViewerAddress } from '../http/static-files.ts'
import type { LoadedVersion } from '../loading/loaded-version.ts'
import { toCoding } from '../plugins/compression.ts'
import { describeAddress, type LinkPreview, toPreviewKey } from './describe-address.ts'

export interface PreviewedViewerParts extends Standing {
  /** What gives the viewer's files, and its page where no preview can be made. */
  readonly viewer: RequestListener
  /** Folder of the built viewer. */
  readonly folder: string
  readonly contexts: Contexts
  readonly loaded: LoadedVersion
  /** Whether who asks may read data; everybody may when it is absent. */
  readonly isReader?: (request: IncomingMessage) => Promise<boolean>
  /** Where the viewer sends readers who are not let in, which its page tells it. */
  readonly signIn?: string
  /** How long the page waits for its preview, in milliseconds. */
  readonly patience?: number
}

/** The page in each coding, and what tells it from others. */
interface Page {
  readonly tag: string
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>
}

const mostPages = 300
/** A page that waits longer is given without a preview: nobody who opens it has any use for one. */
const usualPatience = 100
const compressWith = { gzip: promisify(gzip), br: promisify(brotliCompress) }

/**
 * The viewer with a link preview (Open Graph) in the page of each of its addresses: what it is of, and on which day. Pages
 * are kept for as long as the same data set is loaded.
 */
export function createPreviewedViewer({
  viewer,
  folder,
  contexts,
  loaded,
  proxies,
  address,
  isReader,
  signIn,
  patience = usualPatience,
}: PreviewedViewerParts): RequestListener {
  const pages = new LRUCache<string, Promise<Page>>({ max: mostPages })
  const signInTag = signIn === undefined ? '' : `<meta name="sign-in" content="${toHtmlText(signIn)}">\n`
  const readHtml = async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    return html.replace('</head>', () => `${signInTag}</head>`)
  }

  function keep(told: readonly string[], make: () => Promise<Page>): Promise<Page> {
    // Addresses can be long.
    const key = digestOf(JSON.stringify(told))
    const known = pages.get(key)
    if (known) return known
    const made = make()
    pages.set(key, made)
    made.catch(() => pages.delete(key))
    return made
  }

  async function readPage(request: IncomingMessage): Promise<Page | undefined> {
    if (isReader && !(await isReader(request))) return undefined
    const [html, version] = await Promise.all([readHtml(), loaded.read()])
    if (version === undefined) return undefined
    const url = new URL(request.url ?? '/', toOwnOrigin(request, { proxies, address }))
    const told = [version, contexts.today(), url.origin, toPreviewKey(url), html]
    return keep(told, async () => {
      const preview = await contexts.answer(new AbortController(), (context) => describeAddress(url, context))
      return toPage(html.replace('</head>', () => `${toTags(preview, toCanonical(url))}</head>`))
    })
  }

  /** The page that tells nothing of the data; undefined where that is the one that was built. */
  async function readPlainPage(): Promise<Page | undefined> {
    if (signIn === undefined) return undefined
    const html = await readHtml()
    return keep([html], () => toPage(html))
  }

  return async (request, response) => {
    if (!isViewerAddress(new URL(request.url ?? '/', 'http://localhost').pathname))
      return viewer(request, response)
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience)
    })
    // Whatever is wrong with the preview, the page itself is given.
    const previewed = await Promise.race([readPage(request), tooLate]).catch(() => undefined)
    clearTimeout(timer)
    if (previewed && isReader) response.setHeader('cache-control', 'private, no-cache')
    const page = previewed ?? (await readPlainPage().catch(() => undefined))
    if (page) send(page, request, response)
    else viewer(request, response)
  }
}

async function toPage(text: string): Promise<Page> {
  const identity = Buffer.from(text)
  const [gzipped, br] = await Promise.all([
    compressWith.gzip(identity),
    compressWith.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  ])
  return { tag: `W/"${digestOf(text)}"`, bodies: { identity, gzip: gzipped, br } }
}

/** The address with what its preview is of, and nothing of how it is looked at. */
function toCanonical({ origin, pathname, searchParams }: URL): string {
  const told = ['day', 'lang', 'focus', 'select'].flatMap((name) => {
    const value = searchParams.get(name)
    return value ? [[name, value] as [string, string]] : []
  })
  const query = new URLSearchParams(told).toString().replaceAll('%2C', ',')
  return `${origin}${pathname}${query && `?${query}`}`
}

function toTags({ title, description, locale, picture }: LinkPreview, url: string): string {
  const properties: Readonly<Record<string, string>> = {
    'og:type': 'website',
    'og:site_name': 'Coordination Atlas',
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:locale': locale,
    ...(picture && {
      'og:image': new URL(`/export/png?${picture}`, url).href,
      'og:image:type': 'image/png',
      'og:image:width': String(cardSize.width),
      'og:image:height': String(cardSize.height),
      'og:image:alt': title,
    }),
  }
  const tags = Object.entries(properties).map(
    ([property, content]) => `<meta property="${property}" content="${toHtmlText(content)}">\n`,
  )
  const card = picture ? 'summary_large_image' : 'summary'
  return `${tags.join('')}<meta name="twitter:card" content="${card}">\n`
}

function send({ tag, bodies }: Page, { method, headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('etag', tag)
  letBeKept(response)
  response.setHeader('vary', 'accept-encoding, authorization')
  if (isKnown(headers['if-none-match'], tag)) {
    response.writeHead(304)
    return void response.end()
  }
  const coding = toCoding(headers['accept-encoding']?.toString() ?? null)
  const body = bodies[coding ?? 'identity']
  if (coding) response.setHeader('content-encoding', coding)
  response.writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'content-length': body.byteLength })
  response.end(method === 'HEAD' ? undefined : body)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
