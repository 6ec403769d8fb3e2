import { first } from './vi/first.ts'
import { later } from './vi/later.ts'

/**
 * The viewer's words in Vietnamese, a file for each region of the screen. `en.ts` has the same keys; the compiler
 * holds it to that.
 */
export const vi = { ...first, ...later }

export type Words = typeof vi
