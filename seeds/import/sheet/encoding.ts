import { refuse } from '../refused.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const saveAgain = 'Save the file again as “CSV UTF-8”.'

/** The encoding that the first bytes announce, and how many bytes of them do. UTF-8 where none does. */
function announcedBy(bytes: Uint8Array): { encoding: Encoding; length: number } {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  return { encoding: 'utf-8', length: 0 }
}

/** UTF-8 that was once read as windows-1252 and saved so: `Äá»“n`, `PhÃ²ng`. */
const garbled =
  /Ã[\u0080-\u009f\u00a1-\u00ac\u00ae-\u00ba\u00bc-\u00bf]|á[º»][\u0080-\u009f\u00a1-\u00bf\u0152-\u2122]|Ä[\u2018\u0090]/

/** Tells bytes of other encodings from UTF-8, counting lines for the message. */
function createDecoder(file: string) {
  let decoder: TextDecoder | undefined
  let lines = 1
  const check = (text: string) => {
    for (const [pattern, what] of [
      [/\ufffd/, 'holds characters that an earlier program could not read (�)'],
      [garbled, 'holds letters that an earlier program garbled (such as “á»”)'],
    ] as const) {
      const at = text.search(pattern)
      if (at >= 0) refuse(file, what, saveAgain, lines + text.slice(0, at).split('\n').length - 1)
    }
    for (const char of text) if (char === '\n') lines++
    return text
  }
  return (bytes: Uint8Array, last: boolean): string => {
    let rest = bytes
    if (!decoder) {
      const { encoding, length } = announcedBy(bytes)
      decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
      rest = bytes.subarray(length)
    }
    if (decoder.encoding === 'utf-8' && rest.includes(0))
      refuse(file, 'is no text, or is UTF-16 without a mark at its beginning', saveAgain)
    try {
      return check(decoder.decode(rest, { stream: !last }))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      const [sound = ''] = Buffer.from(rest).toString('utf8').split('\ufffd', 1)
      const before = lines + sound.split('\n').length - 1
      return refuse(
        file,
        decoder.encoding === 'utf-8'
          ? 'is not UTF-8; it may be in an older encoding such as windows-1258 or windows-1252'
          : `is not valid ${decoder.encoding.toUpperCase()}, though it says so at its beginning`,
        saveAgain,
        decoder.encoding === 'utf-8' ? before : undefined,
      )
    }
  }
}

/**
 * The text of a file of UTF-8, or of UTF-16 with its mark, piece by piece.
 *
 * @throws {ImportRefused} as soon as the bytes are in any other encoding. Nothing is replaced or guessed.
 */
export async function* decodeText(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decode = createDecoder(file)
  let waiting: Uint8Array = new Uint8Array()
  let begun = false
  for await (const chunk of chunks) {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk
    // The mark has up to three bytes, which a slow pipe may hand out one by one.
    if (!begun && waiting.length < 3) continue
    begun = true
    yield decode(waiting, false)
    waiting = new Uint8Array()
  }
  yield decode(waiting, true)
}
