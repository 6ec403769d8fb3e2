import { nearest } from '../../schema/nearest.ts'

/** The id that was most likely meant, among those with one of the prefixes (`org-`), or undefined. */
export type SuggestId = (id: string, prefixes: readonly string[]) => string | undefined

/** So many ids get a suggestion: it is looked for among all ids, and slips are few. */
const suggestedFor = 50

/** Suggestions from among the ids of all records. */
export function createSuggestId(ids: ReadonlySet<string>): SuggestId {
  const suggestions = new Map<string, string | undefined>()
  return (id, prefixes) => {
    const question = [id, ...prefixes].join(' ')
    if (!suggestions.has(question) && suggestions.size < suggestedFor) {
      const meant = [...ids].filter((other) => prefixes.some((prefix) => other.startsWith(prefix)))
      suggestions.set(question, nearest(id, meant))
    }
    return suggestions.get(question)
  }
}
