import { unzipSync } from 'fflate'
import type { FilePart } from '../../../schema/formats/format.ts'

/** The whole file as bytes: its texts in UTF-8, as they are sent. */
export async function readBytes(parts: AsyncIterable<FilePart>): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const read: Uint8Array[] = []
  for await (const part of parts) read.push(typeof part === 'string' ? encoder.encode(part) : part)
  return Buffer.concat(read)
}

/** @throws when they are not UTF-8 */
const toText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** The whole file as text. @throws when it is not UTF-8 */
export async function readText(parts: AsyncIterable<FilePart>): Promise<string> {
  return toText(await readBytes(parts))
}

/** The files of an archive by their names. */
export async function readArchive(parts: AsyncIterable<FilePart>): Promise<Record<string, string>> {
  const files = unzipSync(await readBytes(parts))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toText(bytes)]))
}
