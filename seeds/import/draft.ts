import { nearest } from '../../schema/nearest.ts'
import type { PartialDate } from '../../schema/partial-date.ts'
import type { RecordType } from '../../schema/records/index.ts'
import type { AgreementKind, OrganizationKind, PartyRole, Quantifier } from '../../schema/vocabulary.ts'
import { orderProblem, type Period } from './dates.ts'
import type { ColumnOr, Mapping, NamesColumn, PartyColumn, PlaceColumn } from './mapping.ts'
import type { Query } from './match/match.ts'
import type { RowReader } from './row-reader.ts'
import { excerpt, toPlainText } from './text.ts'

/** A name in a cell, and what it is to be in the record. */
export interface NameUse {
  readonly row: number
  readonly column: string
  readonly query: Query
  /** The id that the mapping gives for the name. */
  readonly word?: string
  /** Kind of the organization that may be made of it. */
  readonly kind?: OrganizationKind
}

export interface SourceDraft {
  readonly title: string
  readonly publisher?: string
  readonly url?: string
  readonly publishedOn?: PartialDate
}

export interface ResultDraft {
  readonly what: string
  readonly whatEn: string
  readonly value: number
  readonly quantifier: Quantifier
  readonly unit?: string
  readonly unitEn?: string
}

/** What a row says, before it is known whom it names. */
export interface Draft {
  readonly row: number
  readonly source: SourceDraft
  readonly kind: AgreementKind
  readonly title: string
  readonly titleEn?: string
  readonly number?: string
  readonly summary?: string
  readonly summaryEn?: string
  readonly note?: { readonly text: string; readonly textEn: string }
  readonly signedOn?: PartialDate
  readonly period?: Period
  readonly signedAt?: NameUse
  readonly parties: ReadonlyArray<{ readonly use: NameUse; readonly role: PartyRole }>
  readonly areas: readonly NameUse[]
  readonly places: readonly NameUse[]
  readonly results: readonly ResultDraft[]
}

function isColumn<T>(value: ColumnOr<T>): value is { readonly column: string } {
  return typeof value === 'object' && value !== null && 'column' in value
}

function required(reader: RowReader, column: string): string {
  const text = reader.text(column)
  if (text === undefined) reader.complain(column, 'is empty', 'Write it, or delete the row.')
  return text ?? ''
}

function readKind(reader: RowReader, { kind }: Mapping): AgreementKind | undefined {
  if (typeof kind === 'string') return kind
  const written = required(reader, kind.column)
  if (written === '') return undefined
  const words = new Map(Object.entries(kind.words).map(([word, value]) => [lower(word), value]))
  const found = words.get(lower(written))
  if (found) return found
  const near = nearest(lower(written), words.keys())
  reader.complain(
    kind.column,
    `“${excerpt(written)}” is no kind of agreement that the mapping knows`,
    near
      ? `Did you mean “${near}”? If not, add it to the words of “kind”.`
      : 'Add it to the words of “kind” in the mapping.',
  )
  return undefined
}

const lower = (text: string) => toPlainText(text).toLowerCase()

function readSource(reader: RowReader, { source }: Mapping): SourceDraft {
  const text = (value: ColumnOr<string> | undefined) =>
    value === undefined ? undefined : isColumn(value) ? reader.text(value.column) : value
  const { title, publisher, url, publishedOn } = source
  const address = text(url)
  if (address !== undefined && isColumn(url) && !isWebAddress(address))
    reader.complain(
      url.column,
      `“${excerpt(address)}” is not a web address`,
      'Write it in full, beginning with https:// or http://.',
    )
  return {
    title: isColumn(title) ? required(reader, title.column) : title,
    publisher: text(publisher),
    url: address,
    publishedOn:
      publishedOn !== undefined && isColumn(publishedOn) ? reader.date(publishedOn.column) : publishedOn,
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

const placeTypes: readonly RecordType[] = ['AdministrativeUnit', 'ProjectArea']
const actorTypes: readonly RecordType[] = ['Organization', 'AdministrativeUnit']

interface Wanted {
  readonly types: readonly RecordType[]
  readonly on?: PartialDate
}

function readNames(
  reader: RowReader,
  mapped: NamesColumn & Partial<PlaceColumn> & Partial<Pick<PartyColumn, 'kind'>>,
  { types, on }: Wanted,
): NameUse[] {
  const words = new Map(Object.entries(mapped.words).map(([word, id]) => [lower(word), id]))
  const places = mapped.placeColumn === undefined ? [] : reader.texts(mapped.placeColumn, [';', '\n'])
  return reader.texts(mapped.column, mapped.separators).map((text) => ({
    row: reader.row,
    column: mapped.column,
    query: { text, types, level: mapped.level, places, on },
    word: words.get(lower(text)),
    kind: mapped.kind,
  }))
}

function readPeriod(reader: RowReader, { period }: Mapping): Period | undefined {
  if (period === undefined) return undefined
  if ('column' in period) return reader.period(period.column)
  const from = period.from && reader.date(period.from.column)
  const to = period.to && reader.date(period.to.column)
  const wrong = orderProblem({ from, to })
  if (wrong) reader.complain((period.to ?? period.from)?.column ?? '', wrong.message, wrong.fix)
  return from || to ? { from, to } : undefined
}

function readResults(reader: RowReader, { results }: Mapping): ResultDraft[] {
  return results.flatMap(({ column, ...said }) => {
    const value = reader.number(column)
    return value === undefined ? [] : [{ ...said, value }]
  })
}

function readNote(reader: RowReader, { note, noteEn }: Mapping): Draft['note'] {
  if (!note || !noteEn) return undefined
  const text = reader.text(note.column)
  const textEn = reader.text(noteEn.column)
  if (text !== undefined && textEn !== undefined) return { text, textEn }
  if (text !== undefined || textEn !== undefined)
    reader.complain(
      (text === undefined ? note : noteEn).column,
      'is empty, while the note has the other language',
      'Write the note in both languages, or in neither.',
    )
  return undefined
}

/** What the row says by the mapping. Whatever cannot be read is left to the reader to complain of. */
export function readDraft(reader: RowReader, mapping: Mapping): Draft {
  const optional = (column: { readonly column: string } | undefined) => column && reader.text(column.column)
  const { signed } = mapping
  const signedOn = signed && reader.date(signed.column)
  const period = readPeriod(reader, mapping)
  const on = signedOn ?? period?.from
  const title = required(reader, mapping.title.column)
  const parties = mapping.parties.flatMap((party) =>
    readNames(reader, party, { types: actorTypes, on }).map((use) => ({ use, role: party.role })),
  )
  if (parties.length === 0)
    reader.complain(mapping.parties[0]?.column ?? '', 'names no party', 'Name at least one party.')
  return {
    row: reader.row,
    source: readSource(reader, mapping),
    // Without a kind the row has a problem and is not written.
    kind: readKind(reader, mapping) ?? 'REGULATION',
    title,
    titleEn: optional(mapping.titleEn),
    number: optional(mapping.number),
    summary: optional(mapping.summary),
    summaryEn: optional(mapping.summaryEn),
    note: readNote(reader, mapping),
    signedOn,
    period,
    signedAt: signed?.at && readNames(reader, signed.at, { types: placeTypes, on })[0],
    parties,
    areas: mapping.areas.flatMap((area) => readNames(reader, area, { types: ['CooperationArea'] })),
    places: mapping.places.flatMap((place) => readNames(reader, place, { types: placeTypes, on })),
    results: readResults(reader, mapping),
  }
}
