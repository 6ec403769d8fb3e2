import { foldName, markedKey, nameKey } from '../../schema/names.ts'
import type { GraphNode } from '../../schema/nodes.ts'

/** How well something matches what was typed. */
export interface Match {
  /** From 0 to 1, to four decimals. */
  readonly score: number
  /** The name that matched, as it is written. */
  readonly matched: string
}

/** What was typed, in the forms that names are compared in. */
export interface Typed {
  readonly folded: readonly string[]
  /** With the abbreviations drawn together. */
  readonly keyed: readonly string[]
  /** Words with their marks; undefined where a word was typed without any. */
  readonly marked: ReadonlyArray<string | undefined>
}

export function toTyped(text: string): Typed {
  const marked = markedKey(text).split(' ')
  return {
    folded: words(foldName(text)),
    keyed: words(nameKey(text)),
    marked: marked.map((word) => (word === foldName(word) ? undefined : word)),
  }
}

const words = (key: string) => key.split(' ').filter(Boolean)
const anotherName = 0.95
const placeholder = 0.9
/** Low enough that a name with other marks comes after every name with the typed ones. */
const otherMarks = 0.25

/**
 * How well the node's names match: all of the name, then its beginning, then its words in the typed order,
 * then in any. Every word may be the beginning of one. Undefined where no name holds any of the words.
 */
export function rank(node: GraphNode, typed: Typed): Match | undefined {
  const names = namesOf(node)
  let best: Match | undefined
  for (const [index, name] of names.entries()) {
    const score = scoreOf(name, typed) * (index === 0 ? 1 : anotherName)
    if (score > (best?.score ?? 0)) best = { score, matched: name }
  }
  best ??= scattered(names, typed)
  const named = 'unnamed' in node && node.unnamed ? placeholder : 1
  return best && { ...best, score: Math.round(best.score * named * 10_000) / 10_000 }
}

/** Every name of the node, its own first. */
function namesOf(node: GraphNode): string[] {
  const written = (...names: Array<string | undefined>) => names.filter((name) => name !== undefined)
  switch (node.type) {
    case 'Organization':
    case 'AdministrativeUnit':
    case 'ProjectArea':
      return written(node.name, node.shortName, ...node.aliases, node.nameEn)
    case 'Agreement':
      return written(node.title, node.shortTitle, node.number, node.titleEn, node.shortTitleEn)
    case 'JointActivity':
      return written(node.title, node.shortTitle, node.titleEn, node.shortTitleEn)
    case 'Programme':
    case 'LegalInstrument':
      return written(node.name, node.number, ...node.aliases, node.nameEn)
    case 'CooperationArea':
    case 'ReorganizationEvent':
      return written(node.name, node.nameEn)
    case 'Source':
      return [node.title]
    default:
      return []
  }
}

function scoreOf(name: string, typed: Typed): number {
  const byLetters = closeness(words(foldName(name)), typed.folded)
  const byKey = closeness(words(nameKey(name)), typed.keyed)
  return Math.max(byLetters, byKey) * (hasMarks(name, typed) ? 1 : otherMarks)
}

function closeness(name: readonly string[], typed: readonly string[]): number {
  const written = name.join(' ')
  const sought = typed.join(' ')
  if (!sought) return 0
  if (written === sought) return 1
  const covered = Math.min(1, sought.length / written.length)
  if (written.startsWith(sought)) return 0.75 + 0.2 * covered
  if (inOrder(name, typed)) return 0.5 + 0.2 * covered
  return typed.every((term) => name.some((word) => word.startsWith(term))) ? 0.3 + 0.15 * covered : 0
}

function inOrder(name: readonly string[], typed: readonly string[]): boolean {
  let from = 0
  for (const term of typed) {
    const at = name.findIndex((word, index) => index >= from && word.startsWith(term))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** Whether every word that was typed with marks stands so in the name; the last may still be being typed. */
function hasMarks(name: string, { marked }: Typed): boolean {
  const written = markedKey(name).split(' ')
  return marked.every((term, index) => {
    if (term === undefined) return true
    return written.some((word) => word === term || (index === marked.length - 1 && begins(word, term)))
  })
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]+$/

/** Whether the word can become of what is typed so far; the tone may come after the letters. */
function begins(word: string, typed: string): boolean {
  const tone = tones.exec(typed)?.[0]
  const letters = typed.replace(tones, '')
  return word.startsWith(letters) && (tone === undefined || word.endsWith(tone))
}

/** The words stand in several names of the node: it is found, after all that have them in one. */
function scattered(names: readonly string[], typed: Typed): Match | undefined {
  const holds = (name: string) =>
    typed.folded.filter((term) => words(foldName(name)).some((word) => word.startsWith(term))).length
  const [best] = names
    .map((name) => ({ name, count: holds(name) }))
    .sort((a, b) => b.count - a.count)
    .filter(({ count }) => count > 0)
  return best && { score: 0.05, matched: best.name }
}
