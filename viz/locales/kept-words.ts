import { kept as en } from './en/kept.ts'
import { kept as vi } from './vi/kept.ts'

/** Words of parts that are fetched late, in both languages, so that the first picture is without them. */
export const keptWords = { vi, en }
export type KeptWords = typeof vi
