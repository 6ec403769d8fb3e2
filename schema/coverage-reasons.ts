import type { Day } from './partial-date.ts'
import { toVietnameseDate } from './status-reasons.ts'
import type { Extent } from './vocabulary.ts'

/** What a reason speaks of. */
export interface Named {
  readonly name: string
  readonly nameEn?: string
}

/** One fact of why two actors are expected to coordinate. */
export type CoverageReason =
  | { readonly rule: 'RESPONSIBLE_FOR'; readonly actor: Named; readonly place: Named }
  | { readonly rule: 'LIES_IN'; readonly place: Named; readonly within: Named }
  | {
      readonly rule: 'SUCCEEDS'
      readonly actor: Named
      readonly former: Named
      readonly on: Day
      readonly extent: Extent
    }
  | { readonly rule: 'COMMITTEE_OF'; readonly committee: Named; readonly of: Named }

/** The facts as sentences in Vietnamese and in English, in their order. */
export function coverageReasonsInWords(reasons: readonly CoverageReason[]): { vi: string; en: string } {
  const sentences = reasons.map(toSentence)
  return {
    vi: sentences.map(({ vi }) => capitalize(vi)).join(' '),
    en: sentences.map(({ en }) => capitalize(en)).join(' '),
  }
}

/** Names of units begin with their type in small letters. */
function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function toSentence(reason: CoverageReason): { vi: string; en: string } {
  switch (reason.rule) {
    case 'RESPONSIBLE_FOR':
      return {
        vi: `${reason.actor.name} phụ trách ${reason.place.name}.`,
        en: `${inEnglish(reason.actor)} is responsible for ${inEnglish(reason.place)}.`,
      }
    case 'LIES_IN':
      return {
        vi: `${reason.place.name} thuộc ${reason.within.name}.`,
        en: `${inEnglish(reason.place)} lies in ${inEnglish(reason.within)}.`,
      }
    case 'SUCCEEDS': {
      const isWhole = reason.extent === 'FULL'
      const on = toVietnameseDate(reason.on)
      return {
        vi: `${reason.actor.name} thay cho ${isWhole ? '' : 'một phần '}${reason.former.name} cũ từ ${on}.`,
        en: `${inEnglish(reason.actor)} took the place of ${isWhole ? '' : 'a part of '}the former ${inEnglish(reason.former)} on ${reason.on}.`,
      }
    }
    case 'COMMITTEE_OF':
      return {
        vi: `${reason.committee.name} là cấp ủy của ${reason.of.name}.`,
        en: `${inEnglish(reason.committee)} is the party committee of ${inEnglish(reason.of)}.`,
      }
  }
}

function inEnglish({ name, nameEn }: Named): string {
  return nameEn ?? name
}
