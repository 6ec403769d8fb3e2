import { type Id, toId } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import { type NodeType, nodeTypes } from '../../schema/vocabulary.ts'

/** Makes ids that no record has. The same calls in the same order give the same ids. */
export interface IdMaker {
  /** From words and, where one is known and the words do not have it, a year. `otherwise` if no word is ASCII. */
  make(type: NodeType, words: string, year: string | undefined, otherwise: string): Id
}

const longest = 64

/** Lower-case ASCII words joined by hyphens, cut after a word. */
function toSlug(words: string): string {
  const parts = foldName(words)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const part of parts) {
    const longer = slug === '' ? part.slice(0, longest) : `${slug}-${part}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug
}

/** A maker that passes over the ids that are known. */
export function createIdMaker(known: ReadonlySet<string>): IdMaker {
  const taken = new Set(known)
  const next = new Map<string, number>()
  return {
    make(type, words, year, otherwise) {
      const slug = toSlug(words) || otherwise
      const dated = year === undefined || slug.split('-').includes(year) ? slug : `${slug}-${year}`
      const base = `${nodeTypes[type].prefix}-${dated}`
      let id = base
      // Where many rows have one title, counting starts where it last ended.
      for (let number = next.get(base) ?? 2; taken.has(id); number++) {
        id = `${base}-${number}`
        next.set(base, number + 1)
      }
      taken.add(id)
      return toId(id)
    },
  }
}
