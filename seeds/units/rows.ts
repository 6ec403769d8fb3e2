import type { EventKind } from '../../schema/vocabulary.ts'
import { describe, type Succession, type Successions } from './successions.ts'
import { toSlug, type Unit, type Units } from './units.ts'

/** A file of the collection: its header and its rows, cells as text. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** Between the values of a cell that holds several. */
const several = ' | '

export function toUnitTable(units: Units): Table {
  return {
    header: ['id', 'level', 'unitType', 'name', 'nameEn', 'code', 'partOf[].unit'],
    rows: units.all.map(({ id, level, unitType, name, nameEn, code, parent }) => [
      id,
      level,
      unitType,
      name,
      nameEn,
      code,
      parent?.id ?? '',
    ]),
  }
}

/** What happened to the units of one level that became the new one. */
function toEventKind(next: Unit, from: readonly Succession[]): EventKind {
  const [only] = from
  if (!only) return 'CREATION'
  if (from.length > 1) return 'MERGER'
  if (only.extent === 'PARTIAL') return 'SPLIT'
  return only.old.name === next.name ? 'CONTINUATION' : 'RENAMING'
}

const wording: Readonly<Record<EventKind, { vi: string; en: string }>> = {
  CREATION: { vi: 'Thành lập', en: 'Formation of' },
  MERGER: { vi: 'Thành lập', en: 'Formation of' },
  SPLIT: { vi: 'Thành lập', en: 'Formation of' },
  RENAMING: { vi: 'Đổi thành', en: 'Renaming to' },
  CONTINUATION: { vi: 'Giữ nguyên', en: 'Continuation of' },
  DISSOLUTION: { vi: 'Kết thúc', en: 'End of' },
}

function describeInEnglish({ nameEn, parent }: Unit): string {
  return parent ? `${nameEn}, ${parent.nameEn}` : nameEn
}

/** The resolution that arranged the provinces, a record of its own. */
const provincesResolution = 'law-nq-202-2025-qh15'

function toResolutionId(number: string): string {
  return `law-nq-${number}-ubtvqh15-2025`
}

/**
 * The resolutions on the communes of each new province.
 *
 * @param resolutions number and code of the province, a pair a row.
 */
export function toResolutionTable(after: Units, resolutions: ReadonlyArray<readonly string[]>): Table {
  return {
    header: ['id', 'name', 'nameEn', 'number'],
    rows: resolutions.map(([number = '', code = '']) => {
      const province = after.find(code)
      if (!province) throw new Error(`Resolution ${number} is of ${code}, which is no province of July 2025.`)
      return [
        toResolutionId(number),
        `Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của ${province.name} năm 2025`,
        `Resolution on the arrangement of commune-level units of ${province.nameEn} in 2025`,
        `${number}/NQ-UBTVQH15`,
      ]
    }),
  }
}

const eventHeader = [
  'id',
  'kind',
  'name',
  'nameEn',
  'under[].instrument',
  'created[].actor',
  'ended[].actor',
  'ended[].extent',
  'ended[].cites[]',
]

/** The rows of the event that makes a new unit: the first names the event, and each names one old unit. */
function toEventRows(next: Unit, from: readonly Succession[], instrument: string): string[][] {
  const own = from.filter(({ old }) => old.level === next.level)
  const kind = toEventKind(next, own.length > 0 ? own : from)
  const { vi, en } = wording[kind]
  const id = `evt-${toSlug(next.name)}-${next.code}-2025-07`
  const event = [
    kind,
    `${vi} ${describe(next)} (2025)`,
    `${en} ${describeInEnglish(next)} (2025)`,
    instrument,
    next.id,
  ]
  if (from.length === 0) return [[id, ...event, '', '', '']]
  return from.map(({ old, extent, by }, index) => [
    id,
    ...(index === 0 ? event : event.map(() => '')),
    old.id,
    extent,
    by.join(several),
  ])
}

/**
 * The events that made the new provinces and communes, in the order of the new list.
 *
 * @param resolutions number and code of the province, a pair a row.
 */
export function toEventTable(
  after: Units,
  successions: Successions,
  resolutions: ReadonlyArray<readonly string[]>,
): Table {
  const into = new Map<Unit, Succession[]>()
  for (const level of [successions.communes, successions.districts, successions.provinces])
    for (const succession of level)
      into.set(succession.new, [...(into.get(succession.new) ?? []), succession])
  const numbers = new Map(resolutions.map(([number = '', code = '']) => [code, number]))
  const instrumentOf = ({ parent }: Unit) => {
    if (!parent) return provincesResolution
    const number = numbers.get(parent.code)
    return number === undefined ? '' : toResolutionId(number)
  }
  const rows = after.all.flatMap((unit) => toEventRows(unit, into.get(unit) ?? [], instrumentOf(unit)))
  return { header: eventHeader, rows }
}

/** The end of the district level: one event that ends every district. */
export function toDistrictTable(before: Units): Table {
  const id = 'evt-ket-thuc-cap-huyen-2025'
  return {
    header: ['id', 'ended[].actor'],
    rows: before.all.filter(({ level }) => level === 'DISTRICT').map((unit) => [id, unit.id]),
  }
}
