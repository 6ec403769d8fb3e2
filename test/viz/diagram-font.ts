import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const folder = new URL('../../node_modules/@fontsource/be-vietnam-pro/files/', import.meta.url)

/** Tables of a WOFF 1 file by tag, inflated. */
function readTables(file: URL): Map<string, Buffer> {
  const bytes = readFileSync(file)
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(12); index++) {
    const entry = 44 + index * 20
    const offset = bytes.readUInt32BE(entry + 4)
    const packed = bytes.readUInt32BE(entry + 8)
    const data = bytes.subarray(offset, offset + packed)
    const isPacked = packed < bytes.readUInt32BE(entry + 12)
    tables.set(bytes.toString('latin1', entry, entry + 4), isPacked ? inflateSync(data) : data)
  }
  return tables
}

/** Glyph number by code point from a character map of format 4. */
function toGlyphs(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (map.readUInt16BE(0) !== 4) continue
    const segments = map.readUInt16BE(6)
    for (let at = 0; at < segments; at += 2) {
      const end = map.readUInt16BE(14 + at)
      const start = map.readUInt16BE(16 + segments + at)
      const delta = map.readUInt16BE(16 + 2 * segments + at)
      const rangeAt = 16 + 3 * segments + at
      const range = map.readUInt16BE(rangeAt)
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const listed = range === 0 ? code : map.readUInt16BE(rangeAt + range + 2 * (code - start))
        if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff)
      }
    }
  }
  return glyphs
}

function tableOf(tables: Map<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no table ${tag}`)
  return table
}

/** Advance width in thousandths of the font's size of every character of the font at the weight. */
export function readFontWidths(weight: 400 | 600): Map<string, number> {
  const widths = new Map<string, number>()
  for (const subset of ['latin', 'vietnamese']) {
    const tables = readTables(new URL(`be-vietnam-pro-${subset}-${weight}-normal.woff`, folder))
    const perEm = tableOf(tables, 'head').readUInt16BE(18)
    const long = tableOf(tables, 'hhea').readUInt16BE(34)
    const metrics = tableOf(tables, 'hmtx')
    for (const [code, glyph] of toGlyphs(tableOf(tables, 'cmap'))) {
      if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) continue
      const advance = metrics.readUInt16BE(4 * Math.min(glyph, long - 1))
      if (advance > 0) widths.set(String.fromCodePoint(code), Math.round((advance * 1000) / perEm))
    }
  }
  return widths
}
