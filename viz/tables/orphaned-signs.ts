import { FilePen, Files, type LucideIcon, SearchX } from 'lucide-react'
import type { OrphanedNeed } from './orphaned-rows.ts'

/** What a lost party leaves to do, each with its sign. */
export const orphanedSigns = {
  SUCCEEDED: FilePen,
  IN_PART: Files,
  NO_SUCCESSOR: SearchX,
} as const satisfies Record<OrphanedNeed, LucideIcon>
