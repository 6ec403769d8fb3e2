import { foldName, markedKey, nameKey } from '../../../schema/names.ts'

/**
 * Keys of names beyond those of the schema: abbreviations that people write in tables. Each has its
 * readings; a name agrees with another when any reading of the one is any reading of the other.
 */
const readings: Readonly<Record<string, readonly string[]>> = {
  dbp: ['don bp'],
  ubmttq: ['uy ban mttq'],
  bch: ['bo chi huy', 'ban chi huy'],
  btl: ['bo tu lenh'],
  ktqp: ['kt qp'],
  tp: ['thanh pho'],
  tx: ['thi xa'],
  tt: ['thi tran'],
  h: ['huyen'],
  x: ['xa'],
  p: ['phuong'],
  t: ['tinh'],
}
/** No name has so many abbreviations that count; more would only multiply readings. */
const maximumReadings = 16

/** Every key that the name can be read as, the plain one first. */
export function keysOf(name: string): string[] {
  // A dot in B.Đ.B.P stands within the abbreviation, one in h. Nậm Pồ behind it.
  const joined = name.replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\b)/gu, '')
  let keys = [nameKey(joined).replace(/\bmttq viet nam\b/g, 'mttq')]
  for (const [short, written] of Object.entries(readings)) {
    const pattern = new RegExp(`(?<=^| )${short}(?=$| )`, 'g')
    keys = keys.flatMap((key) =>
      key.search(pattern) >= 0 ? [key, ...written.map((long) => nameKey(key.replace(pattern, long)))] : [key],
    )
    if (keys.length > maximumReadings) break
  }
  return [...new Set(keys)].filter(Boolean)
}

/** Words that say what sort of unit a place is, which a table may leave away; the longer ones first. */
const unitTypes = [
  'thanh pho',
  'thi tran',
  'thi xa',
  'dac khu',
  'phuong',
  'huyen',
  'tinh',
  'quan',
  'thon',
  'ban',
  'xa',
]

/** The key of a unit's name without the word for its sort. */
export function withoutUnitType(key: string): string {
  const type = unitTypes.find((word) => key.startsWith(`${word} `))
  return type ? key.slice(type.length + 1) : key
}

/** The key with no word for a sort of unit anywhere but at its beginning: `bdbp tinh lai chau` → `bdbp lai chau`. */
export function looseKey(key: string): string {
  const [first = '', ...rest] = key.split(' ')
  const text = ` ${rest.join(' ')} `
  const stripped = ['tinh', 'huyen', 'xa', 'phuong', 'thanh pho', 'thi xa', 'thi tran'].reduce(
    (left, word) => left.replaceAll(` ${word} `, ' '),
    text,
  )
  return `${first} ${stripped.trim()}`.trim()
}

const marks = /\p{M}/u

/**
 * Whether two names with one key could be the same by their diacritics: the words that both write out have
 * the same marks, or one of the names is written without any at all.
 */
export function marksAgree(a: string, b: string): boolean {
  const wordsOfA = markedWords(a)
  const wordsOfB = markedWords(b)
  if (!hasMarks(a) || !hasMarks(b)) return true
  for (const [folded, marked] of wordsOfA) {
    const other = wordsOfB.get(folded)
    if (other && ![...marked].every((word) => other.has(word))) return false
  }
  return true
}

function hasMarks(name: string): boolean {
  return marks.test(name.normalize('NFD')) || /đ/i.test(name)
}

/** The name's words by their plain letters, each with the tones behind the letters. */
function markedWords(name: string): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const word of markedKeyOf(name).split(' ')) {
    const folded = foldName(word)
    words.set(folded, (words.get(folded) ?? new Set()).add(word))
  }
  return words
}

const markedKeys = new Map<string, string>()
function markedKeyOf(name: string): string {
  const known = markedKeys.get(name)
  if (known !== undefined) return known
  const key = markedKey(name)
  if (markedKeys.size > 50_000) markedKeys.clear()
  markedKeys.set(name, key)
  return key
}
