import { createCollator } from '../diagram/collation.ts'
import type { Language } from '../diagram/model.ts'
import { nameOf } from './to-diagram.ts'

export { createCollator } from '../diagram/collation.ts'

interface Named {
  readonly name: string
  readonly nameEn?: string | null
}

/** The same things in the order of the names that they have in the language. */
export function inNameOrder<Thing extends Named>(things: readonly Thing[], language: Language): Thing[] {
  const { compare } = createCollator(language)
  return [...things].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)))
}
