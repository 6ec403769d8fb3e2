export interface WeightedCache<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/** Keeps what was used last, as long as all of it together weighs no more than `most`. */
export function createWeightedCache<Key, Value>(
  most: number,
  weigh: (key: Key, value: Value) => number,
): WeightedCache<Key, Value> {
  const kept = new Map<Key, { readonly value: Value; readonly weight: number }>()
  let total = 0

  function drop(key: Key): void {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }

  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      // The order of a Map is that of its insertions: what was used last stands last.
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set(key, value) {
      drop(key)
      const weight = weigh(key, value)
      kept.set(key, { value, weight })
      total += weight
      for (const oldest of kept.keys()) {
        if (total <= most) return
        drop(oldest)
      }
    },
  }
}
