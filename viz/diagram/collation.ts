import type { Language } from './model.ts'

const known = new Map<Language, Intl.Collator>()

/** Order of names in the language's own alphabet, numbers within them by their value. */
export function createCollator(language: Language): Intl.Collator {
  const collator = known.get(language) ?? new Intl.Collator(language, { numeric: true })
  known.set(language, collator)
  return collator
}
