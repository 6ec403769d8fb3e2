/** At most so many ids in one request, by the API's own rule. */
const idsAtOnce = 200

/** The ids in portions that can each be asked for in one request; one empty portion where there are none. */
export function inPortions<Id extends string>(ids: readonly Id[]): Id[][] {
  const count = Math.max(1, Math.ceil(ids.length / idsAtOnce))
  return Array.from({ length: count }, (_, at) => ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce))
}
