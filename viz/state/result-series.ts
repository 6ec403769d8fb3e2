interface Counted {
  readonly what: string
  readonly unit?: string | null
  readonly period?: { readonly from?: string | null; readonly to?: string | null } | null
}

/** Reported results that count the same in the same unit, each series in the order of its periods. */
export function toResultSeries<Result extends Counted>(results: readonly Result[]): Result[][] {
  const series = new Map<string, Result[]>()
  for (const result of results) {
    const key = `${result.what} ${result.unit ?? ''}`
    series.set(key, [...(series.get(key) ?? []), result])
  }
  const timeOf = ({ period }: Result) => period?.from ?? period?.to ?? ''
  const inOrder = (a: Result, b: Result) => (timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b)))
  return [...series.values()].map((one) => [...one].sort(inOrder))
}
