import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, type LucideIcon } from 'lucide-react'
import type { CoverageRule, CoverageState } from '../client/generated.ts'

/** What can be known of a pair, each with its sign. */
export const coverageSigns = {
  COVERED: CircleCheck,
  ENDED: CircleSlash,
  NONE_KNOWN: CircleDashed,
  NO_SOURCE: CircleHelp,
} as const satisfies Record<CoverageState, LucideIcon>

export const coverageStates = Object.keys(coverageSigns) as CoverageState[]

export const coverageRules = [
  'GROUP_AND_UNITS',
  'POST_AND_COMMUNES',
  'PARTY_COMMITTEES',
] as const satisfies readonly CoverageRule[]
