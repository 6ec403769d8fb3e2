import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { App } from '../../api/app.ts'
import { parseYaml } from '../../seeds/read/yaml.ts'
import { ask, list } from '../api/support/ask.ts'

const file = new URL('queries.yaml', import.meta.url)

const wish = z.strictObject({
  query: z.string(),
  /** The Unicode form that the text is sent in; as written in the file when absent. */
  form: z.enum(['NFC', 'NFD']).optional(),
  kinds: z.array(z.string()).optional(),
  asOf: z.string().optional(),
  /** The first answer. */
  first: z.string().optional(),
  /** Answers that have to be among the first five. */
  amongFirst5: z.array(z.string()).optional(),
  why: z.string(),
  /** Why a miss is known; it is shown all the same. */
  outOfReach: z.string().optional(),
})
export type Wish = z.infer<typeof wish>

/** A query with the ability that it proves. */
export interface AbilityWish extends Wish {
  readonly ability: string
}

/** The kept list, in its order. */
export function readWishes(): AbilityWish[] {
  const { value, findings } = parseYaml(readFileSync(file, 'utf8'))
  if (findings.length > 0) throw new Error(`queries.yaml: ${findings[0]?.message}`)
  return Object.entries(z.record(z.string(), z.array(wish)).parse(value)).flatMap(([ability, wishes]) =>
    wishes.map((one) => ({ ...one, ability })),
  )
}

export interface Outcome {
  readonly wish: AbilityWish
  /** Whether the first answer is the one wished for; undefined where none is. */
  readonly isFirst?: boolean
  /** Whether everything wished for is among the first five answers. */
  readonly isAmongFirst5: boolean
  /** The first five answers. */
  readonly found: readonly string[]
}

const question = `query ($text: String!, $kinds: [SearchKind!], $asOf: Date) {
  search(text: $text, kinds: $kinds, asOf: $asOf, first: 5) { nodes { id } }
}`

export async function runWish(app: App, wish: AbilityWish): Promise<Outcome> {
  const { query, form, kinds, asOf, first, amongFirst5 = [] } = wish
  const text = form ? query.normalize(form) : query
  const found = list(await ask(app, question, { text, kinds, asOf }), 'search.nodes.*.id').map(String)
  const isAmongFirst5 = [...(first ? [first] : []), ...amongFirst5].every((id) => found.includes(id))
  return { wish, found, isAmongFirst5, ...(first ? { isFirst: found[0] === first } : {}) }
}

/** Whether the answers are those wished for. */
export function isHit({ isFirst, isAmongFirst5 }: Outcome): boolean {
  return isFirst !== false && isAmongFirst5
}

/** The shares by ability, then the misses with what was found in their place. */
export function toTable(outcomes: readonly Outcome[]): string {
  const abilities = [...new Set(outcomes.map(({ wish }) => wish.ability))]
  const rows = [...abilities, 'all'].map((ability) => {
    const own = ability === 'all' ? outcomes : outcomes.filter(({ wish }) => wish.ability === ability)
    const ranked = own.flatMap(({ isFirst }) => isFirst ?? [])
    const shares = [ranked, own.map(({ isAmongFirst5 }) => isAmongFirst5)].map((results) =>
      `${results.filter(Boolean).length}/${results.length}`.padStart(12),
    )
    return `${ability.padEnd(36)}${shares.join('')}`
  })
  const misses = outcomes
    .filter((outcome) => !isHit(outcome))
    .map(({ wish, found }) =>
      [
        `  ${wish.query} — ${wish.why}`,
        `    wished: ${[wish.first ?? '(any first)', ...(wish.amongFirst5 ?? [])].join(', ')}`,
        `    found: ${found.join(', ') || 'nothing'}`,
        ...(wish.outOfReach ? [`    out of reach: ${wish.outOfReach}`] : []),
      ].join('\n'),
    )
  const header = `${'ability'.padEnd(36)}${'first'.padStart(12)}${'first five'.padStart(12)}`
  return [header, ...rows, '', `${misses.length} missed`, ...misses].join('\n')
}
