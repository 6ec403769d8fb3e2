/** What a figure should come to: at least so much, or at most with `isCeiling`. */
export interface Target {
  /** Less than this is a miss; absent where there is only a goal. */
  readonly floor?: number
  readonly goal: number
  readonly isCeiling?: boolean
}

/** One line of a table: a thing that was measured, on each side. */
export interface Figure {
  readonly what: string
  /** Medians over the rounds, by the side's name, in the unit. */
  readonly sides: Readonly<Record<string, number>>
  readonly unit: string
  /** How many times as good one side is as another; above 1 is better for ours. */
  readonly ratio?: { readonly to: string; readonly value: number }
  /** Of the ratio; of our own side where there is none. */
  readonly target?: Target
}

export interface Table {
  readonly title: string
  readonly figures: readonly Figure[]
}

/** What the target is of, or undefined where nothing was measured. */
function judgedOf({ sides, ratio }: Figure): number | undefined {
  return ratio?.value ?? sides.ours
}

/** Whether the figure keeps what it must: its floor, else its goal. */
export function isMet(figure: Figure): boolean {
  const { target } = figure
  const judged = judgedOf(figure)
  if (!target || judged === undefined) return true
  const bound = target.floor ?? target.goal
  return target.isCeiling ? judged <= bound : judged >= bound
}

function renderNumber(value: number | undefined, unit: string): string {
  if (value === undefined) return ''
  const digits = unit === '×' ? 2 : value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`
}

function renderTarget({ target }: Figure): string {
  if (!target) return ''
  const word = target.isCeiling ? 'at most' : 'at least'
  return target.floor === undefined
    ? `${word} ${target.goal}`
    : `${word} ${target.floor}, goal ${target.goal}`
}

/** The table as text: a line for each figure, its sides in columns, how they compare and what they should come to. */
export function renderTable({ title, figures }: Table): string {
  const names = [...new Set(figures.flatMap(({ sides }) => Object.keys(sides)))]
  const lines = [
    [title, ...names, 'ratio', 'target', ''],
    ...figures.map((figure) => [
      figure.what,
      ...names.map((name) => renderNumber(figure.sides[name], figure.unit)),
      figure.ratio ? `${figure.ratio.value.toFixed(2)} × ${figure.ratio.to}` : '',
      renderTarget(figure),
      isMet(figure) ? '' : 'missed',
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
