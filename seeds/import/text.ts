import { invisible } from '../../schema/names.ts'

/** Characters that no keyboard writes and that have no place in a name. */
const control = /(?![\t\n\r\u{85}])[\p{Cc}\u{FFFE}\u{FFFF}]/u

/** One Unicode form, plain spaces, nothing invisible. Markup is text like any other. */
export function toPlainText(text: string): string {
  return text.replace(invisible, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The first control character in the text, as `U+0007`; undefined when it has none. */
export function controlIn(text: string): string | undefined {
  const code = control.exec(text)?.[0].charCodeAt(0)
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** A short form for messages. */
export function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
