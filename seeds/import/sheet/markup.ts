/** A part of a workbook is not well-formed. */
export class MarkupMalformed extends Error {
  constructor(tag: string) {
    super(`it has the tag <${tag.slice(0, 40)}>, which is not well-formed`)
    this.name = 'MarkupMalformed'
  }
}

/** A tag of a part of a workbook, its names without prefixes. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** An opening tag, one that closes, or one that does both. */
  readonly kind: 'open' | 'close' | 'empty'
}

const tag = /<(\/?)([\w:.-]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/g
/** Where UTF-8 has a mark, it reads so in Latin-1. */
const declaration = /^(?:ï»¿)?\s*<\?[^>]*\?>/
const attribute = /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const pieceLength = 4_194_304
const longestTag = 65_536
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(value: string): string {
  if (/^[\w .:-]*$/.test(value)) return value
  return Buffer.from(value, 'latin1')
    .toString('utf8')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, word) => {
      if (word) return entities[word] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** @throws {MarkupMalformed} where another reader could come to another value. */
function readAttributes(name: string, text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  attribute.lastIndex = 0
  let end = 0
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    end = attribute.lastIndex
    const [, full = '', double, single] = match
    if (full.startsWith('xmlns')) continue
    if (attributes.has(local(full))) throw new MarkupMalformed(name)
    attributes.set(local(full), decode(double ?? single ?? ''))
  }
  if (text.slice(end).trim() !== '') throw new MarkupMalformed(name)
  return attributes
}

/**
 * The tags of the part, in order. Names and numbers of a workbook are ASCII, so the bytes are read as
 * Latin-1, piece by piece: a large sheet is not doubled in memory for it.
 *
 * @throws {MarkupMalformed} at the first tag that is not well-formed.
 */
export function* tagsOf(part: Buffer): Generator<Tag> {
  let rest = ''
  for (let at = 0; at < part.length; at += pieceLength) {
    const piece = part.toString('latin1', at, Math.min(at + pieceLength, part.length))
    const text = at === 0 ? piece.replace(declaration, '') : rest + piece
    let end = 0
    for (const match of text.matchAll(tag)) {
      const [whole, closes, name = '', inner = ''] = match
      if (text.slice(end, match.index).includes('<')) throw new MarkupMalformed(name)
      end = match.index + whole.length
      const isEmpty = inner.endsWith('/')
      const attributes = readAttributes(name, isEmpty ? inner.slice(0, -1) : inner)
      yield { name: local(name), attributes, kind: closes ? 'close' : isEmpty ? 'empty' : 'open' }
    }
    // A tag may go on in the next piece; text between tags is of no use here.
    const open = text.indexOf('<', end)
    rest = open >= 0 ? text.slice(open) : ''
    if (rest.length > longestTag) throw new MarkupMalformed(rest)
  }
  if (rest !== '') throw new MarkupMalformed(rest)
}
