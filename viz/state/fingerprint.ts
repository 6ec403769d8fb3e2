interface Elements {
  readonly nodes: ReadonlyArray<{ readonly id: string }>
  readonly edges: ReadonlyArray<{ readonly id: string }>
}

const offset = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a over the characters, from an earlier state or from the beginning. */
function mix(text: string, from: number): number {
  let state = from
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), prime)
  return state >>> 0
}

/**
 * A short text that is equal for elements with the same ids, in whatever order they come, and differs for
 * others: counts and a 32-bit hash of nodes and of edges.
 */
export function toFingerprint({ nodes, edges }: Elements): string {
  const parts = [nodes, edges].map((elements) => {
    const ids = elements.map(({ id }) => id).sort()
    const hash = ids.reduce((state, id) => mix('\n', mix(id, state)), offset)
    return `${ids.length}.${hash.toString(36)}`
  })
  return parts.join('-')
}
