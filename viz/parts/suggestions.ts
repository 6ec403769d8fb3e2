import type { SearchQuery } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { nameOf } from '../state/to-diagram.ts'
import { formatDay } from './format-day.ts'

type Found = SearchQuery['search']['edges'][number]

export interface Suggestion {
  readonly id: string
  readonly type: 'Organization' | 'AdministrativeUnit' | 'Agreement' | 'JointActivity'
  readonly kind: string
  readonly name: string
  /** What tells it from others of the same name: its type, what it lies in, until when. */
  readonly apart: readonly string[]
}

export interface SuggestionGroup {
  readonly id: 'organizations' | 'places' | 'coordinations'
  readonly items: readonly Suggestion[]
}

function toSuggestion({ node, matched }: Found, language: Language, words: Words): Suggestion | undefined {
  const day = (date: string) => formatDay(date, language)
  const told = (...parts: ReadonlyArray<string | undefined | null | false>) =>
    parts.filter((part): part is string => Boolean(part))
  const also = (...names: ReadonlyArray<string | null | undefined>) =>
    !names.some((name) => name?.toLowerCase() === matched.toLowerCase()) && words.search.also(matched)
  switch (node.__typename) {
    case 'Organization': {
      const name = nameOf(node, language)
      const [place] = [...node.responsibleFor, ...node.basedIn]
      const apart = told(
        words.terms.organizationKind[node.kind],
        place && nameOf(place, language),
        node.validTo && words.search.until(day(node.validTo)),
        also(node.name, node.nameEn),
      )
      return { id: node.id, type: 'Organization', kind: node.kind, name, apart }
    }
    case 'AdministrativeUnit': {
      const name = nameOf(node, language)
      const apart = told(
        language === 'en' ? words.terms.unitLevel[node.level] : node.unitType,
        node.parent && nameOf(node.parent, language),
        node.validTo && words.search.until(day(node.validTo)),
        also(node.name, node.nameEn),
      )
      return { id: node.id, type: 'AdministrativeUnit', kind: node.level, name, apart }
    }
    case 'Agreement':
    case 'JointActivity': {
      const name = (language === 'en' && node.titleEn) || node.title
      const signed = node.__typename === 'Agreement' ? (node.signedOn ?? node.validFrom) : undefined
      const apart = told(
        words.terms.coordinationKind[node.coordinationKind],
        signed && words.search.signed(day(signed)),
      )
      return { id: node.id, type: node.__typename, kind: node.coordinationKind, name, apart }
    }
    default:
      return undefined
  }
}

/** What was found, grouped by what it is; within a group, best first. Empty groups are left out. */
export function toSuggestionGroups(
  found: readonly Found[],
  language: Language,
  words: Words,
): SuggestionGroup[] {
  const all = found.flatMap((edge) => toSuggestion(edge, language, words) ?? [])
  const groups: SuggestionGroup[] = [
    { id: 'organizations', items: all.filter(({ type }) => type === 'Organization') },
    { id: 'places', items: all.filter(({ type }) => type === 'AdministrativeUnit') },
    {
      id: 'coordinations',
      items: all.filter(({ type }) => type === 'Agreement' || type === 'JointActivity'),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
