import type { Id } from '../../schema/ids.ts'
import type { RecordType } from '../../schema/records/index.ts'
import type { Problem } from '../problem.ts'
import type { Decisions } from './decisions.ts'
import { type Draft, readDraft, type SourceDraft } from './draft.ts'
import { type Columns, findColumns } from './header.ts'
import { createIdMaker } from './ids.ts'
import type { KnownRecords } from './known-records.ts'
import type { MappingFile } from './mapping-file.ts'
import { createMatcher } from './match/match.ts'
import { type RowCitation, toAgreement, toOrganization, toSource } from './records.ts'
import { createResolver } from './resolve.ts'
import type { Question } from './review.ts'
import { createRowReader } from './row-reader.ts'
import type { OpenSheet, SheetRow } from './sheet/cell.ts'
import type { YamlMap } from './yaml-text.ts'

/** A record that was made of a row. */
export interface MadeRecord {
  readonly id: Id
  readonly type: RecordType
  readonly value: YamlMap
}

/** What came of one row. */
export interface ImportedRow {
  readonly row: number
  /** Empty where the row has problems or open questions. */
  readonly records: readonly MadeRecord[]
  readonly problems: readonly Problem[]
  readonly open: readonly Question[]
  readonly decided: readonly Question[]
}

export interface RowImport {
  readonly file: string
  readonly sheet: OpenSheet
  /** The sheet in own words, for citations. */
  readonly sheetInWords: string
  readonly mapped: MappingFile
  readonly known: KnownRecords
  readonly decisions: Decisions
  readonly newActors: boolean
}

function isEmpty({ cells }: SheetRow, columns: Columns): boolean {
  for (const index of columns.values()) {
    const cell = cells[index] ?? null
    if (cell !== null && !(typeof cell === 'string' && cell.trim() === '')) return false
  }
  return true
}

/** Ids of the sources that rows are from: a known one of the same address, or one made of the first row. */
function createSources(known: KnownRecords, make: (source: SourceDraft, row: number) => Id) {
  const byAddress = new Map<string, Id>()
  for (const record of known.records)
    if (record.type === 'Source' && record.url) byAddress.set(record.url, record.id)
  const made = new Map<string, Id>()
  return (source: SourceDraft, row: number): { id: Id; isNew: boolean } => {
    const same = source.url === undefined ? undefined : byAddress.get(source.url)
    if (same) return { id: same, isNew: false }
    const key = JSON.stringify([source.title, source.publisher, source.url, source.publishedOn])
    const id = made.get(key) ?? make(source, row)
    made.set(key, id)
    return { id, isNew: true }
  }
}

function yearOf({ signedOn, period }: Draft): string | undefined {
  return (signedOn ?? period?.from)?.slice(0, 4)
}

/**
 * Makes records of the rows, one row after the other. What a row is called does not depend on whether
 * others could be imported: ids are given to all rows alike.
 *
 * @throws {ImportRefused} when the sheet cannot be read or lacks columns that the mapping names.
 */
export async function* importRows(work: RowImport): AsyncGenerator<ImportedRow> {
  const { file, sheet, mapped, known, decisions } = work
  const { mapping } = mapped
  const ids = createIdMaker(known.read.ids)
  const match = createMatcher(known.names)
  const resolve = createResolver({ names: known.names, match, decisions, newActors: work.newActors, ids })
  const findSource = createSources(known, ({ title, publishedOn }, row) =>
    ids.make('Source', title, publishedOn?.slice(0, 4), `dong-${row}`),
  )
  const written = new Set<Id>()
  const once = (record: MadeRecord) => {
    if (written.has(record.id)) return []
    written.add(record.id)
    return [record]
  }
  let columns: Columns | undefined
  for await (const sheetRow of sheet.rows) {
    const { row } = sheetRow
    if (row < mapping.headerRow) continue
    if (!columns) {
      columns = findColumns(file, row === mapping.headerRow ? sheetRow : undefined, mapped)
      continue
    }
    if (isEmpty(sheetRow, columns)) continue
    const problems: Problem[] = []
    const draft = readDraft(createRowReader(file, sheetRow, columns, problems), mapping)
    const { title } = draft
    const id = ids.make('Agreement', title, yearOf(draft), `dong-${row}`)
    const { open, decided, newActors, resolved } = resolve(draft)
    const source = findSource(draft.source, row)
    if (problems.length > 0 || !resolved) {
      yield { row, records: [], problems, open, decided }
      continue
    }
    const citation: RowCitation = {
      source: source.id,
      sheet: work.sheetInWords,
      row,
      basis: mapping.basis,
      reason: mapping.reason,
    }
    const records: MadeRecord[] = [
      ...(source.isNew ? once({ id: source.id, type: 'Source', value: toSource(draft.source) }) : []),
      ...newActors.flatMap((actor) =>
        once({
          id: actor.id,
          type: 'Organization',
          value: toOrganization(actor.name, actor.kind, citation),
        }),
      ),
      { id, type: 'Agreement', value: toAgreement(draft, resolved, citation) },
    ]
    yield { row, records, problems, open, decided }
  }
  if (!columns) findColumns(file, undefined, mapped)
}
