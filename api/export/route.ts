import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { Contexts } from '../contexts.ts'
import { RequestTimeout } from '../errors.ts'
import { letPagesRead, type Origins } from '../http/cross-origin.ts'
import { type Standing, toOwnOrigin } from '../http/own-origin.ts'
import { type AnsweringParts, createAnswering, Refused } from '../http/plain-answers.ts'
import { assertStill, DataChanged, isOfChange, readWholeDataset } from './data-version.ts'
import { type Asked, isWhole, toAsked, toDrawable } from './parameters.ts'
import type { ExportFormat } from './pictures/wish.ts'
import { createPlaces } from './places.ts'
import { openNetwork } from './read-network.ts'
import { formatOf, formats, formRevision } from './registry.ts'
import { isClientGone, isKnown, sendParts, setFileHeaders, setTag } from './respond.ts'

export interface ExportParts extends Pick<AnsweringParts, 'logger' | 'share'>, Standing {
  readonly contexts: Contexts
  /** Sites whose pages may read exports. */
  readonly origins: Origins
  /** Whether whole networks are refused. */
  readonly partsOnly?: boolean
  /** Limits other than the usual ones. */
  readonly limits?: Partial<typeof usualLimits>
}

const usualLimits = {
  /** Whole networks that are written at once; each keeps the ids of its nodes in memory. */
  wholeAtOnce: 3,
  /** Pictures that are drawn at once, each in memory as a whole. */
  picturesAtOnce: 2,
  /** How long a client may take over a file, in milliseconds. */
  longest: 15 * 60_000,
}
const methods = 'GET, HEAD, OPTIONS'
/** How often a file is begun at most, each time as other data came before any of it was sent: it takes many reads. */
const mostTimes = 20

/** `GET /export/{format}`: what `network` or `coordinations` gives for the same arguments, as a file. */
export function createExports({
  contexts,
  origins,
  proxies,
  address,
  partsOnly = false,
  limits,
  ...parts
}: ExportParts): RequestListener {
  const { wholeAtOnce, picturesAtOnce, longest } = { ...usualLimits, ...limits }
  const places = createPlaces(wholeAtOnce)
  const drawing = createPlaces(picturesAtOnce)
  const failure = 'The export failed; the log of the server has the cause under the request id.'
  const toRefused = (error: unknown) => {
    if (error instanceof DataChanged) return new Refused(503, error.message, { 'retry-after': '10' })
    return error instanceof RequestTimeout ? new Refused(504, error.message) : undefined
  }
  return createAnswering({ ...parts, failure, toRefused }, async (request, response, note) => {
    if (letPagesRead(request, response, origins, methods)) return
    const { format, asked } = toRequest(request)
    if (partsOnly && isWhole(asked))
      throw new Refused(
        403,
        'This server exports no whole networks: ask for a part of one with "focus" or "limit".',
      )
    note({ format: format.id })
    const giveUp = new AbortController()
    response.once('close', () => giveUp.abort())
    const context = contexts.create(giveUp)
    for (let times = 1; ; times++) {
      const dataset = await readWholeDataset(context.store)
      try {
        return await give(dataset)
      } catch (error) {
        const isOver = response.headersSent || response.destroyed || giveUp.signal.aborted
        if (times === mostTimes || isOver || !(await isOfChange(error, context.store, dataset))) throw error
      }
    }

    async function give(dataset: DatasetNode): Promise<void> {
      const origin = toOwnOrigin(request, { proxies, address })
      const tag = toTag(dataset, format, asked, context.today, origin)
      if (isKnown(request.headers['if-none-match'], tag)) {
        setTag(response, tag)
        response.writeHead(304)
        return void response.end()
      }
      const opened = await openNetwork(context, asked, dataset, origin)
      const headers = { tag, mimeType: format.mimeType, fileName: opened.toFileName(format.extension) }
      if (request.method === 'HEAD') {
        await assertStill(context.store, dataset)
        setFileHeaders(response, headers)
        return void response.end()
      }
      const giveBackDrawing = format.isDrawn ? drawing.take() : () => {}
      if (!giveBackDrawing)
        throw toBusy(`${picturesAtOnce} pictures are being drawn already: ask again in a moment.`)
      const giveBackPlace = isWhole(asked) && !format.isPicture ? places.take() : () => {}
      if (!giveBackPlace) {
        giveBackDrawing()
        throw toBusy(
          `${wholeAtOnce} whole networks are being exported already: ask again in a moment, or for a part with "focus" or "limit".`,
        )
      }
      const tooLong = setTimeout(() => {
        giveUp.abort(new RequestTimeout(longest / 1_000))
        // A client that does not take what is made has nothing read for it that could be given up.
        if (response.headersSent) response.destroy()
      }, longest)
      try {
        const options = { withByteOrderMark: asked.withByteOrderMark, picture: asked.picture }
        const written = format.write(await opened.read(), options)
        const accepted = request.headers['accept-encoding']?.toString()
        // Where more comes after it, the picture is drawn before the first part.
        const parts = format.isPicture ? written : tellFirst(written, giveBackDrawing)
        await sendParts(response, parts, headers, accepted, (bytes) => note({ bytes }))
      } catch (error) {
        if (!giveUp.signal.aborted || !isClientGone(error)) throw error
      } finally {
        clearTimeout(tooLong)
        giveBackDrawing()
        giveBackPlace()
      }
    }
  })
}

const toBusy = (message: string) => new Refused(503, message, { 'retry-after': '10' })

/** The parts as they are. @param onFirst told when the first is there */
async function* tellFirst<Part>(parts: AsyncIterable<Part>, onFirst: () => void): AsyncGenerator<Part> {
  for await (const part of parts) {
    onFirst()
    yield part
  }
}

/** @throws {Refused} for what is not there. */
function toRequest({ method, url = '/' }: IncomingMessage): { format: ExportFormat; asked: Asked } {
  if (method !== 'GET' && method !== 'HEAD')
    throw new Refused(405, `An export is asked for with GET, and ${method} is no method of it.`, {
      allow: methods,
    })
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const id = pathname.slice('/export'.length).replace(/^\/|\/$/g, '')
  const format = formatOf(id)
  if (!format)
    throw new Refused(
      404,
      `There is no format ${JSON.stringify(id.slice(0, 80))}: ask for /export/ and one of ${formats.map((one) => one.id).join(', ')}.`,
    )
  const asked = toAsked(searchParams)
  return { format, asked: format.isPicture ? toDrawable(asked) : asked }
}

/** Weak, as a file is the same file however it is compressed. */
function toTag(
  { version, loadedAt }: DatasetNode,
  { id }: ExportFormat,
  asked: Asked,
  today: string,
  origin: string,
): string {
  const all = [formRevision, version, loadedAt, id, { ...asked, asOf: asked.asOf ?? today }, origin]
  return `W/"${createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 27)}"`
}
