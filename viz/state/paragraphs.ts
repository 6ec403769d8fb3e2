interface Placed {
  readonly paragraph?: number | null
  readonly start?: number | null
}

export interface Paragraph<Citation> {
  /** Line of the document, from 1; undefined where it is not told. */
  readonly paragraph: number | undefined
  readonly citations: readonly Citation[]
}

/** Citations by the paragraph in which they stand, in the order of the document; those of no known paragraph last. */
export function toParagraphs<Citation extends Placed>(citations: readonly Citation[]): Paragraph<Citation>[] {
  const found = new Map<number | undefined, Citation[]>()
  for (const citation of citations) {
    const paragraph = citation.paragraph ?? undefined
    found.set(paragraph, [...(found.get(paragraph) ?? []), citation])
  }
  const startOf = ({ start }: Citation) => start ?? 0
  return [...found]
    .sort(([a = Infinity], [b = Infinity]) => (a === b ? 0 : a - b))
    .map(([paragraph, inIt]) => ({
      paragraph,
      citations: [...inIt].sort((a, b) => startOf(a) - startOf(b)),
    }))
}
