interface Choosing {
  /** Ids of what was selected, whether the table shows it or not. */
  readonly before: readonly string[]
  readonly shown: ReadonlyArray<{ readonly id: string }>
  /** Ids of the rows that are chosen now. */
  readonly chosen: readonly string[]
  /** Whether the reader adds to what is selected or takes away from it. */
  readonly isMore: boolean
}

/** What is selected once rows are chosen: of what the table does not show, all stays where the reader adds to it. */
export function toSelection({ before, shown, chosen, isMore }: Choosing): readonly string[] {
  if (!isMore) return chosen
  const here = new Set(shown.map(({ id }) => id))
  return [...before.filter((id) => !here.has(id)), ...chosen]
}
