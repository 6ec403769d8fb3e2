import { CircleMinus, CirclePlus, FilePlus, type LucideIcon, RefreshCw, Replace, Unlink } from 'lucide-react'
import type { ChangeKind } from '../client/generated.ts'

/** What can happen to a coordination, in the order of its life, each with its sign. */
export const changeSigns = {
  BEGAN: CirclePlus,
  SUPPLEMENTED: FilePlus,
  RENEWED: RefreshCw,
  SUPERSEDED: Replace,
  LOST_PARTY: Unlink,
  ENDED: CircleMinus,
} as const satisfies Record<ChangeKind, LucideIcon>

export const changeKinds = Object.keys(changeSigns) as ChangeKind[]
