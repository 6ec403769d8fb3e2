import { createHash } from 'node:crypto'

/** A place in a document: 1-based line, 0-based half-open range in it, in Unicode code points. */
export interface PassagePlace {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** The text of a document, cut as citations count: at line feeds, into code points, nothing normalised. */
export interface DocumentText {
  readonly paragraphs: number
  /** Code points in the paragraph, or undefined when there is no such paragraph. */
  lengthOf(paragraph: number): number | undefined
  /** SHA-256 of the passage's UTF-8 bytes. */
  fingerprintOf(place: PassagePlace): string
  /**
   * Where a passage with this fingerprint stands: one as long as the place says, a whole paragraph, or a
   * paragraph without the white space around it.
   */
  find(sha256: string, length: number): PassagePlace | undefined
}

/** SHA-256 in lower-case hexadecimal; of text, that of its UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function trimmedRange(points: readonly string[]): [number, number] {
  const first = points.findIndex((point) => point.trim() !== '')
  const last = points.findLastIndex((point) => point.trim() !== '')
  return [Math.max(first, 0), last + 1]
}

/** @throws {TypeError} when the bytes are not UTF-8. */
export function createDocumentText(bytes: Uint8Array): DocumentText {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const lines = text.split('\n')
  const cut = new Map<number, readonly string[]>()
  const pointsOf = (paragraph: number): readonly string[] => {
    const known = cut.get(paragraph)
    if (known) return known
    const points = [...(lines[paragraph - 1] ?? '')]
    cut.set(paragraph, points)
    return points
  }
  const fingerprintOf = ({ paragraph, start, end }: PassagePlace) =>
    sha256(pointsOf(paragraph).slice(start, end).join(''))

  function* candidates(length: number): Generator<PassagePlace> {
    for (let paragraph = 1; paragraph <= lines.length; paragraph++) {
      const points = pointsOf(paragraph)
      for (let start = 0; start + length <= points.length; start++)
        yield { paragraph, start, end: start + length }
      const [first, last] = trimmedRange(points)
      if (points.length !== length) yield { paragraph, start: 0, end: points.length }
      if (last - first !== length) yield { paragraph, start: first, end: last }
    }
  }

  return {
    paragraphs: lines.length,
    lengthOf: (paragraph) => (paragraph <= lines.length ? pointsOf(paragraph).length : undefined),
    fingerprintOf,
    find(wanted, length) {
      for (const place of candidates(length)) if (fingerprintOf(place) === wanted) return place
      return undefined
    },
  }
}
