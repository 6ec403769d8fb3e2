import type { Language } from '../diagram/model.ts'
import { nameOf } from './to-diagram.ts'

const known = new Map<Language, Intl.Collator>()

/** Order of names in the language's own alphabet, numbers within them by their value. */
export function createCollator(language: Language): Intl.Collator {
  const collator = known.get(language) ?? new Intl.Collator(language, { numeric: true })
  known.set(language, collator)
  return collator
}

interface Named {
  readonly name: string
  readonly nameEn?: string | null
}

/** The same things in the order of the names that they have in the language. */
export function inNameOrder<Thing extends Named>(things: readonly Thing[], language: Language): Thing[] {
  const { compare } = createCollator(language)
  return [...things].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)))
}
