import { expect, test } from 'vitest'
import { readFontWidths } from './diagram-font.ts'

function toQuoted(text: string): string {
  if (text.includes("'") && !text.includes('"')) return `"${text.replaceAll('\\', '\\\\')}"`
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

function toTable(name: string, widths: ReadonlyMap<string, number>): string {
  const byWidth = new Map<number, string>()
  for (const [character, width] of [...widths].sort(([a], [b]) => (a < b ? -1 : 1)))
    byWidth.set(width, (byWidth.get(width) ?? '') + character)
  const rows = [...byWidth].sort(([a], [b]) => a - b)
  return [
    `export const ${name}: ReadonlyArray<readonly [number, string]> = [`,
    ...rows.map(([width, characters]) => `  [${width}, ${toQuoted(characters)}],`),
    ']',
  ].join('\n')
}

test('the table of widths is that of the font (vitest -u writes it anew)', async () => {
  const text = [
    '/**',
    ' * Advance widths of Be Vietnam Pro in thousandths of its size, each with the characters that have it.',
    ' * Written from the font by test/viz/diagram-font-widths.test.ts.',
    ' */',
    toTable('regularWidths', readFontWidths(400)),
    '',
    toTable('semiboldWidths', readFontWidths(600)),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../viz/diagram/font-widths.ts')
})
