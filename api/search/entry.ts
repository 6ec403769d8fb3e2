import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { NodeType } from '../../schema/vocabulary.ts'

/** A name of what something belongs to. */
export interface ContextName {
  readonly text: string
  /** What begins it where it is a unit's; the name may be typed without. */
  readonly kindName?: string
}

/** Something that can be found, with what it is found by. */
export interface Entry {
  readonly id: Id
  readonly type: NodeType
  /** Its own name first. */
  readonly names: readonly string[]
  /** Texts that say what it is. */
  readonly definitions: readonly string[]
  /** What begins the names of units of its kind: xã, thị trấn. */
  readonly kindName?: string
  /** What the name is worth when it is typed without that, from 0 to 1. */
  readonly withoutKind: number
  readonly isUnnamed: boolean
  /** The first and last day on which it may exist; absent ends are open. */
  readonly firstDay?: Day
  readonly lastDay?: Day
  /** The places that it lies in, nearest first. */
  readonly within: readonly Id[]
  /** Names of those places and of what it belongs to otherwise, and its years: they tell namesakes apart. */
  readonly near: readonly ContextName[]
  /** Names of the places that its area belonged to before. */
  readonly far: readonly ContextName[]
}
