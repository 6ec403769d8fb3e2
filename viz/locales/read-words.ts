import type { Language } from '../diagram/model.ts'
import { first } from './vi/first.ts'
import type { Words } from './vi.ts'

/** In Vietnamese, which most readers read: those that come with the first picture; the later ones join them. */
const vi = first as Words
const fetched: Partial<Record<Language, Words>> = { vi }

/** Words that are at hand whatever fails to be fetched. */
export const standIn = vi

/** The words of a language where they are here. Others than Vietnamese are fetched. */
export function wordsOf(language: Language): Words | undefined {
  return fetched[language]
}

/** Fetches the words of a language where they are not here. */
export async function readWords(language: Language): Promise<Words> {
  const words = fetched[language] ?? (await import('./en.ts')).en
  fetched[language] = words
  return words
}

let later: Promise<unknown> | undefined

/** Fetches the Vietnamese words that the first picture does without: no part that is fetched is drawn before. */
export function readLaterWords(): Promise<unknown> {
  later ??= import('./vi/later.ts').then(
    (module) => Object.assign(vi, module.later),
    (cause: unknown) => {
      later = undefined
      throw cause
    },
  )
  return later
}
