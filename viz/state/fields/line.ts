import { toClean } from '../../diagram/text.ts'

/** The text of a reader's own on one line, clean and at most so many characters long. */
export function toLine(text: string, most: number): string {
  // Twice, as taking a character away can bring two spaces together.
  const clean = toClean(toClean(text)).replace(/[\u2068\u2069]/g, '')
  return [...clean].slice(0, most).join('').trim()
}
