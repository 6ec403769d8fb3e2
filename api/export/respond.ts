import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FilePart } from '../../schema/formats/format.ts'
import { letBeKept } from '../http/plain-answers.ts'
import { toCoding } from '../plugins/compression.ts'

/** What a file is sent with. */
export interface FileHeaders {
  readonly mimeType: string
  readonly fileName: string
  /** What tells it from every other file at its address. */
  readonly tag: string
}

/** Sets what is told of a file whether it is sent or not (RFC 9110, 15.4.5). */
export function setTag(response: ServerResponse, tag: string): void {
  response.setHeader('etag', tag)
  // Asked for again, it is answered by its tag.
  letBeKept(response)
  response.appendHeader('vary', 'accept-encoding')
}

/** Whether one of the tags that the client has is the file's (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return ifNoneMatch?.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag)) ?? false
}

/** Sets the headers of a file. The name has plain letters only, so that it needs no other form (RFC 6266). */
export function setFileHeaders(response: ServerResponse, { mimeType, fileName, tag }: FileHeaders): void {
  setTag(response, tag)
  response.setHeader('content-type', mimeType)
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`)
}

/** Bytes of a file that are made before any is sent, so that what goes wrong at its beginning can still be told. */
const heldBack = 64 * 1024

/**
 * Sends the parts as the client takes them: the next is asked for when the last is on its way. What fails at the beginning
 * fails with nothing sent; later the connection is broken, as the file would be taken for whole otherwise.
 *
 * @param onEnd told how many bytes were made, before compression, when no more are
 */
export async function sendParts(
  response: ServerResponse,
  parts: AsyncIterable<FilePart>,
  { mimeType, ...headers }: FileHeaders,
  acceptEncoding: string | undefined,
  onEnd: (bytes: number) => void = () => {},
): Promise<void> {
  const iterator = parts[Symbol.asyncIterator]()
  let bytes = 0
  const next = async () => {
    const { done, value } = await iterator.next()
    if (done) return undefined
    const part = toBuffer(value)
    bytes += part.byteLength
    return part
  }
  const first: Buffer[] = []
  while (bytes < heldBack) {
    const part = await next()
    if (!part) break
    first.push(part)
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* first.splice(0)
      for (let part = await next(); part; part = await next()) yield part
    } finally {
      await iterator.return?.()
      onEnd(bytes)
    }
  }
  const coding = /zip/.test(mimeType) ? undefined : toCoding(acceptEncoding ?? null)
  setFileHeaders(response, { mimeType, ...headers })
  if (coding) response.setHeader('content-encoding', coding)
  // A pipeline listens to its end many times over; with what else does, more than ten are no leak.
  response.setMaxListeners(30)
  // One part ahead, as each is a batch of elements.
  const source = Readable.from(all(), { objectMode: true, highWaterMark: 1 })
  await (coding ? pipeline(source, coders[coding](), response) : pipeline(source, response))
}

function toBuffer(part: FilePart): Buffer {
  return typeof part === 'string'
    ? Buffer.from(part)
    : Buffer.from(part.buffer, part.byteOffset, part.byteLength)
}

/** Brotli's quality is that at which it takes no longer than gzip. */
const coders = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
} as const

/** Whether the client has gone, which is no fault of anybody's. */
export function isClientGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return (
    error.name === 'AbortError' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE'
  )
}
