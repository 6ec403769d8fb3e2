/**
 * Folding of Vietnamese names to a key on which spellings of one name agree: letter case, diacritics, đ,
 * Unicode form, tone placement (Hóa/Hoá, ủy/uỷ), white space of every kind, dashes, and the common
 * abbreviations. Two names with the same key are candidates for being the same, never proof of it.
 */

/** Combining marks that are tones; the others (breve, circumflex, horn) make letters of their own. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const marks = /\p{M}/gu
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g
/** Zero-width characters, byte-order marks and soft hyphens: invisible, and no part of a name. */
export const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Lower case, one Unicode form, plain spaces and hyphens; diacritics are kept. */
export function normalizeName(name: string): string {
  return name
    .replace(invisible, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(dashes, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Written-out forms and their abbreviations, folded. The longer ones come first, as some begin with a
 * shorter one.
 */
const abbreviations: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bkinh te[ -]quoc phong\b/g, 'kt qp'],
  [/\bbo doi bien phong\b/g, 'bdbp'],
  [/\bdon bien phong\b/g, 'don bp'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bmat tran to quoc\b/g, 'mttq'],
  [/\bchi huy quan su\b/g, 'chqs'],
  [/\bphong thu khu vuc\b/g, 'ptkv'],
  [/\bkhu vuc phong thu\b/g, 'kvpt'],
]

const folded = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/** The key without abbreviations being drawn together: what the name reads like in plain letters. */
export function foldName(name: string): string {
  // Most of what is folded again was folded before.
  if (folded.test(name)) return name
  return normalizeName(name)
    .replace(marks, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The key on which all spellings of a name agree; empty when the name has neither letter nor digit. */
export function nameKey(name: string): string {
  return abbreviations.reduce((key, [written, short]) => key.replace(written, short), foldName(name))
}

/**
 * The name with its tones moved behind the letters of each word, so that Hóa and Hoá are equal while
 * đường and dương stay apart. Serves ranking: a mark that the reader typed counts.
 */
export function markedKey(name: string): string {
  return normalizeName(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(tones, '').normalize('NFC') + (word.match(tones) ?? []).join(''))
    .join(' ')
}
