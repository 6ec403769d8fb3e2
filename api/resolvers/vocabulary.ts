import { enTerms } from '../../schema/terms/en.ts'
import { viTerms } from '../../schema/terms/vi.ts'
import type { VocabularyList, VocabularyTerm } from './generated.ts'

const groups: Readonly<Record<VocabularyList, keyof typeof viTerms>> = {
  ORGANIZATION_KIND: 'organizationKind',
  UNIT_LEVEL: 'unitLevel',
  COORDINATION_KIND: 'coordinationKind',
  STATUS: 'status',
  ROLE: 'role',
  BASIS: 'basis',
  LINE: 'line',
  EXTENT: 'extent',
  REORGANIZATION_KIND: 'eventKind',
  EDGE: 'edge',
  NODE_TYPE: 'nodeType',
}

const terms: readonly VocabularyTerm[] = Object.entries(groups).flatMap(([list, group]) => {
  const english = new Map(Object.entries<string>(enTerms[group]))
  return Object.entries<string>(viTerms[group]).map(([code, label]) => ({
    list: list as VocabularyList,
    code,
    label,
    labelEn: english.get(code) ?? label,
  }))
})

/** The terms of the lists, of all where none is named, list by list. */
export function toVocabulary(lists: readonly VocabularyList[] | null | undefined): VocabularyTerm[] {
  return terms.filter(({ list }) => !lists?.length || lists.includes(list))
}
