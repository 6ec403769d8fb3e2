import type { Path } from './problem.ts'

/** Calls `visit` for every map in the value, from the outside in. The path is the visit's own: copy it. */
export function visitMaps(
  value: unknown,
  visit: (map: Readonly<Record<string, unknown>>, path: Path) => void,
  path: Array<string | number> = [],
): void {
  if (typeof value !== 'object' || value === null) return
  const isList = Array.isArray(value)
  if (!isList) visit(value as Readonly<Record<string, unknown>>, path)
  const entries: Iterable<[string | number, unknown]> = isList ? value.entries() : Object.entries(value)
  for (const [step, item] of entries) {
    if (typeof item !== 'object' || item === null) continue
    path.push(step)
    visitMaps(item, visit, path)
    path.pop()
  }
}
