import { nearest } from '../../../schema/nearest.ts'
import { refuse } from '../refused.ts'
import { limits } from './limits.ts'
import { tagsOf } from './markup.ts'
import { readZipDirectory, unpack, type ZipEntry } from './zip.ts'

/** The parts of a workbook that one sheet needs, unpacked. */
export interface Workbook {
  readonly sheetName: string
  readonly sheet: Buffer
  readonly styles?: Buffer
  /** Every part that is needed to read the sheet, by its path. */
  readonly parts: ReadonlyMap<string, Buffer>
}

const workbookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'
const saveAgain = 'Save it as an Excel workbook (.xlsx).'

function resolvePath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/**
 * Whether the part has nothing but tags and text in UTF-8. Declarations, comments and the like are where
 * entities hide, and where two readers can come to read different things.
 */
function isPlainMarkup(part: Buffer): boolean {
  return part[0] !== 0xff && part[0] !== 0xfe && !part.includes('<!') && part.indexOf('<?', 8) < 0
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
}

function listSheets(workbook: Buffer): SheetEntry[] {
  const sheets: SheetEntry[] = []
  for (const { name, attributes } of tagsOf(workbook)) {
    if (name !== 'sheet') continue
    const title = attributes.get('name')
    const relation = attributes.get('id')
    if (title !== undefined && relation !== undefined) sheets.push({ name: title, relation })
  }
  return sheets
}

function findTargets(relations: Buffer): { byId: Map<string, string>; byKind: Map<string, string> } {
  const byId = new Map<string, string>()
  const byKind = new Map<string, string>()
  for (const { name, attributes } of tagsOf(relations)) {
    if (name !== 'Relationship') continue
    const target = attributes.get('Target')
    if (target === undefined) continue
    byId.set(attributes.get('Id') ?? '', resolvePath(target))
    const kind = attributes.get('Type')?.split('/').at(-1)
    if (kind) byKind.set(kind, resolvePath(target))
  }
  return { byId, byKind }
}

function chooseSheet(file: string, sheets: readonly SheetEntry[], wanted: string | undefined): SheetEntry {
  const [first] = sheets
  if (!first) return refuse(file, 'has no sheet', saveAgain)
  if (wanted === undefined) return first
  const named = sheets.find(({ name }) => name.normalize('NFC') === wanted.normalize('NFC'))
  if (named) return named
  const names = sheets.map(({ name }) => name)
  const near = nearest(wanted, names)
  return refuse(
    file,
    `has no sheet “${wanted}”`,
    near ? `Did you mean “${near}”?` : `Its sheets are ${names.map((name) => `“${name}”`).join(', ')}.`,
  )
}

function assertPlainWorkbook(file: string, entries: ReadonlyMap<string, ZipEntry>): void {
  if (entries.has('xl/vbaProject.bin'))
    refuse(file, 'holds macros', 'Save it as a workbook without macros (.xlsx).')
  if (entries.has('xl/workbook.bin')) refuse(file, 'is a binary workbook (.xlsb)', saveAgain)
  if (!entries.has(workbookPath) || !entries.has(relationsPath))
    refuse(file, 'is an archive, but no Excel workbook', saveAgain)
}

/**
 * Unpacks what one sheet needs, after its size is known to be bearable. `wanted` names the sheet; without
 * it, it is the first.
 *
 * @throws {ImportRefused} when the file is no workbook, holds macros or entities, or is too large.
 */
export function readWorkbook(file: string, bytes: Buffer, wanted: string | undefined): Workbook {
  const entries = readZipDirectory(file, bytes)
  assertPlainWorkbook(file, entries)
  const parts = new Map<string, Buffer>()
  let total = 0
  const take = (path: string): Buffer | undefined => {
    const entry = entries.get(path)
    if (!entry) return undefined
    total += entry.bytes
    if (total > limits.unpackedBytes)
      refuse(
        file,
        `is ${total.toLocaleString('en')} bytes or more when unpacked; at most ${limits.unpackedBytes.toLocaleString('en')} are read`,
        'Split the workbook into smaller ones.',
      )
    const content = unpack(file, bytes, entry)
    if (!isPlainMarkup(content))
      refuse(
        file,
        `holds ${path} with entities, comments or another encoding, which no workbook needs`,
        saveAgain,
      )
    parts.set(path, content)
    return content
  }
  const { byId, byKind } = findTargets(take(relationsPath) ?? Buffer.alloc(0))
  const sheets = listSheets(take(workbookPath) ?? Buffer.alloc(0))
  const chosen = chooseSheet(file, sheets, wanted)
  const sheet = take(byId.get(chosen.relation) ?? '')
  if (!sheet) return refuse(file, `holds no cells for the sheet “${chosen.name}”`, saveAgain)
  const styles = take(byKind.get('styles') ?? 'xl/styles.xml')
  take(byKind.get('sharedStrings') ?? 'xl/sharedStrings.xml')
  return { sheetName: chosen.name, sheet, styles, parts }
}
