import { SavedError } from './saved-error.ts'

/**
 * A text as the part of an address that no server is sent, so that it may be long: `v1.` and the text
 * deflated, or `v1,` and the text as it is, which is written where there is no time to wait.
 */

/** Characters of a fragment, at most: what one could reasonably send on. */
export const longestFragment = 90_000
/** Characters of what a fragment says, so that a small one cannot fill the memory. */
const longestText = 1_000_000

const tooLong = () => new SavedError('long', 'The fragment says more than a view can.')

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    length += value.byteLength
    if (length > most) {
      await reader.cancel()
      throw tooLong()
    }
    parts.push(value)
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  // In slices, as a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** The text deflated, without the `#`. */
export async function toFragment(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return `v1.${toBase64Url(await pass(bytes, new CompressionStream('deflate-raw')))}`
}

/** The text as it is, without the `#`. */
export function toPlainFragment(text: string): string {
  return `v1,${encodeURIComponent(text)}`
}

/** How each version of a fragment is read. */
const decoders: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'v1.': async (text) =>
    new TextDecoder('utf-8', { fatal: true }).decode(
      await pass(fromBase64Url(text), new DecompressionStream('deflate-raw'), longestText),
    ),
  'v1,': decodeURIComponent,
}

/** Whether the hash of an address is one of these, of whatever version; others name a place of the page. */
export function isFragment(hash: string): boolean {
  return /^#v\d+[.,]/.test(hash)
}

/** What the hash of an address says. @throws {SavedError} */
export async function readFragment(hash: string): Promise<string> {
  const version = /^#(v\d+[.,])/.exec(hash)?.[1] ?? ''
  const decode = decoders[version]
  if (!decode)
    throw new SavedError(
      'version',
      `The fragment begins with "${hash.slice(0, 4)}", which is no known version.`,
    )
  if (hash.length > (version === 'v1,' ? longestText : longestFragment + 1)) throw tooLong()
  try {
    return await decode(hash.slice(version.length + 1))
  } catch (cause) {
    if (cause instanceof SavedError) throw cause
    throw new SavedError('damaged', 'The fragment cannot be read.', { cause })
  }
}
