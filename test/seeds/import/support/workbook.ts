import { deflateRawSync } from 'node:zlib'
import { packStored } from '../../../../seeds/import/sheet/zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const toMarkup = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** A cell of text, or the markup of one: `<c r="…">…</c>` with `@` for the address. */
export type TestCell = string | { readonly xml: string }

const letter = (column: number) => String.fromCharCode(65 + column)

function toCell(cell: TestCell, row: number, column: number): string {
  const address = `${letter(column)}${row}`
  if (typeof cell !== 'string') return cell.xml.replace('@', address)
  if (cell === '') return ''
  return `<c r="${address}" t="inlineStr"><is><t>${toMarkup(cell)}</t></is></c>`
}

export interface TestSheet {
  readonly name: string
  readonly rows: ReadonlyArray<readonly TestCell[]>
  /** Behind the rows, such as merged cells. */
  readonly more?: string
}

/** Date formats by the number of the style, as `s="1"` names it: dd/mm/yyyy, mm/yyyy, yyyy, dd/mm. */
const styles = `${declaration}<styleSheet ${main}><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="mm/yyyy"/><numFmt numFmtId="166" formatCode="yyyy"/><numFmt numFmtId="167" formatCode="dd/mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`

/** The parts of a workbook with these sheets. */
export function workbookParts(sheets: readonly TestSheet[]): Map<string, Buffer> {
  const parts = new Map<string, string>()
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${toMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  parts.set(
    'xl/workbook.xml',
    `${declaration}<workbook ${main} xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
  )
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  parts.set('xl/styles.xml', styles)
  for (const [index, { rows, more = '' }] of sheets.entries()) {
    const lines = rows.map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, column) => toCell(cell, at + 1, column)).join('')}</row>`,
    )
    parts.set(
      `xl/worksheets/sheet${index + 1}.xml`,
      `${declaration}<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${more}</worksheet>`,
    )
  }
  return new Map([...parts].map(([name, text]) => [name, Buffer.from(text)]))
}

/** An archive of the parts, not compressed. */
export function pack(parts: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(packStored(parts))
}

/** A workbook with these sheets. */
export function workbook(...sheets: TestSheet[]): Buffer {
  return pack(workbookParts(sheets))
}

/** The archive with one part compressed, whose directory says that it has so many bytes. */
export function packBomb(parts: ReadonlyMap<string, Buffer>, name: string, saidBytes: number): Buffer {
  const packed = deflateRawSync(parts.get(name) ?? Buffer.alloc(0), { level: 9 })
  const bytes = pack(new Map([...parts, [name, packed]]))
  const path = Buffer.from(name)
  for (let at = bytes.indexOf(path); at >= 0; at = bytes.indexOf(path, at + 1)) {
    // The name stands behind 30 bytes in the archive and behind 46 in its directory.
    const isEntry = at >= 46 && bytes.readUInt32LE(at - 46) === 0x02014b50
    const start = isEntry ? at - 46 + 10 : at - 30 + 8
    bytes.writeUInt16LE(8, start)
    bytes.writeUInt32LE(saidBytes, start + 14)
  }
  return bytes
}
