import type { Language } from '../diagram/model.ts'
import { vi, type Words } from './vi.ts'

const fetched: Partial<Record<Language, Words>> = { vi }

/** The words of a language where they are here. Most readers read Vietnamese: others fetch theirs. */
export function wordsOf(language: Language): Words | undefined {
  return fetched[language]
}

/** Fetches the words of a language where they are not here. */
export async function readWords(language: Language): Promise<Words> {
  const words = fetched[language] ?? (await import('./en.ts')).en
  fetched[language] = words
  return words
}
