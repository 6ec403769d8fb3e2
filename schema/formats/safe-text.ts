/**
 * Text that files can hold. A lone surrogate is no character and has no UTF-8; the other characters below cannot stand in
 * XML 1.0 in any way, and tools stop at some of them in other formats too. Each becomes U+FFFD, the sign for a character
 * that could not be kept: nothing is dropped unseen, and no two names become one.
 */
const loneSurrogate = /\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const replacement = '\uFFFD'

/** The text without lone surrogates: for JSON, which can write every other character. */
export function toWellFormed(text: string): string {
  return text.replace(loneSurrogate, replacement)
}

/** The text without characters that XML 1.0 cannot hold. */
export function toLegalText(text: string): string {
  return text.replace(illegal, replacement)
}

/** The value as JSON of one line that is well-formed UTF-8; undefined members are left out. */
export function toJson(value: unknown): string {
  // JSON writes a lone surrogate as an escape, which readers refuse or take in as it is.
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? toWellFormed(part) : part))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Readers of XML 1.1 take these for line ends as well.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

const withEscapes = (text: string, escaped: RegExp) =>
  toLegalText(text).replace(escaped, (character) => entities[character] ?? character)

/** The text as content or as a quoted attribute of XML; line ends are kept through any reader. */
export function toXmlText(text: string): string {
  return withEscapes(text, /[&<>"\t\n\r\u0085\u2028]/g)
}

/** The same of HTML, whose readers take the number of U+0085 for another character and leave the character as it is. */
export function toHtmlText(text: string): string {
  return withEscapes(text, /[&<>"\t\n\r]/g)
}
