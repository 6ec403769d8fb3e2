import type { Id } from '../../schema/ids.ts'
import type { Basis, OrganizationKind } from '../../schema/vocabulary.ts'
import type { Draft, SourceDraft } from './draft.ts'
import type { YamlMap } from './yaml-text.ts'

/** Where the facts of a row stand, in own words, and on what they rest. */
export interface RowCitation {
  readonly source: Id
  /** `Trang tính “Thỏa thuận”` or `Tệp thoa-thuan.csv`. */
  readonly sheet: string
  readonly row: number
  readonly basis: Basis
  readonly reason?: string
}

/** Whom and what the names of a row mean. */
export interface Resolved {
  readonly parties: ReadonlyArray<{ readonly actor: Id; readonly role: string }>
  readonly areas: readonly Id[]
  readonly places: readonly Id[]
  readonly signedAt?: Id
}

function toCitations({ source, sheet, row, basis, reason }: RowCitation) {
  const key = `dong-${row}`
  const place = `${sheet}, dòng ${row}.`
  const citation = {
    source,
    basis: basis === 'STATED' ? undefined : basis,
    note: reason === undefined ? place : `${reason.replace(/[.\s]+$/, '')}. ${place}`,
  }
  return { cites: [key], citations: { [key]: citation } }
}

const unlessEmpty = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

/** The record of the agreement that the row tells of. */
export function toAgreement(draft: Draft, resolved: Resolved, citation: RowCitation): YamlMap {
  const { cites, citations } = toCitations(citation)
  const { signedOn, period, note } = draft
  const signed = signedOn !== undefined || resolved.signedAt !== undefined
  return {
    kind: draft.kind,
    number: draft.number,
    title: draft.title,
    titleEn: draft.titleEn,
    summary: draft.summary,
    summaryEn: draft.summaryEn,
    cites,
    signed: signed ? { on: signedOn, at: resolved.signedAt, cites } : undefined,
    period: period && { from: period.from, to: period.to, cites },
    parties: resolved.parties.map(({ actor, role }) => ({ actor, role, cites })),
    areas: unlessEmpty(resolved.areas.map((area) => ({ area, cites }))),
    places: unlessEmpty(resolved.places.map((place) => ({ place, cites }))),
    results: unlessEmpty(
      draft.results.map(({ what, whatEn, value, quantifier, unit, unitEn }) => ({
        what,
        whatEn,
        value,
        quantifier: quantifier === 'EXACTLY' ? undefined : quantifier,
        unit,
        unitEn,
        cites,
      })),
    ),
    notes: note && [{ ...note, cites }],
    citations,
  }
}

/** The record of an organization of which the sheet tells the name alone. */
export function toOrganization(name: string, kind: OrganizationKind, citation: RowCitation): YamlMap {
  return { kind, name, ...toCitations(citation) }
}

/** The record of the source that rows are from. */
export function toSource({ title, publisher, publishedOn, url }: SourceDraft): YamlMap {
  return { title, publisher, publishedOn, url }
}
