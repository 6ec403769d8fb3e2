/** The concept above each cooperation area, by id; absent for the topmost. */
export type Taxonomy = ReadonlyMap<string, string>

/** An area with those above it, the narrowest first. */
export function chainOf(taxonomy: Taxonomy, area: string): string[] {
  const chain: string[] = []
  for (let id: string | undefined = area; id !== undefined && !chain.includes(id); id = taxonomy.get(id))
    chain.push(id)
  return chain
}

/** A line of the tree of areas, and how many levels below the topmost it stands. */
export interface TreeLine<Line> {
  readonly line: Line
  readonly depth: number
}

/** The lines as a tree from the top down, siblings in the order given. What is above none of them is a root. */
export function toAreaTree<Line extends { readonly value: string }>(
  lines: readonly Line[],
  taxonomy: Taxonomy,
): TreeLine<Line>[] {
  const listed = new Set(lines.map(({ value }) => value))
  const parentOf = (value: string) => chainOf(taxonomy, value).find((id) => id !== value && listed.has(id))
  const grow = (parent: string | undefined, depth: number): TreeLine<Line>[] =>
    lines
      .filter(({ value }) => parentOf(value) === parent)
      .flatMap((line) => [{ line, depth }, ...grow(line.value, depth + 1)])
  return grow(undefined, 0)
}
