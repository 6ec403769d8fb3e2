/** Where in a record: keys of maps and positions in lists, from the outside in. */
export type Path = ReadonlyArray<string | number>

/** One thing that is wrong with a record, with where it stands and what to do about it. */
export interface Problem {
  /** The file, named from the folder that was asked for; or that folder itself. */
  readonly file: string
  /** 1-based; absent when the file as a whole is meant. */
  readonly line?: number
  /** `parties[0].actor`; empty for the record as a whole. */
  readonly path: string
  readonly message: string
  readonly fix: string
  /** A warning is shown and does not keep the records from being loaded. */
  readonly warning?: boolean
}

/** `['parties', 0, 'actor']` → `parties[0].actor` */
export function toPathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

/** `1 record`, `2 records` */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}

/** Problems that keep the records from being loaded. */
export function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ warning }) => !warning)
}

/** The problems by file and line. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  )
}

function renderProblem({ file, line, path, message, fix, warning }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`
  const what = warning ? `warning: ${message}` : message
  return `${[where, path, what].filter(Boolean).join('  ')}\n    → ${fix}`
}

function renderTotals(problems: readonly Problem[], recordCount: number): string {
  const errors = errorsAmong(problems)
  const files = new Set(errors.map(({ file }) => file)).size
  const warnings = problems.length - errors.length
  const found = [
    errors.length > 0 ? `${counted(errors.length, 'problem')} in ${counted(files, 'file')}` : 'no problems',
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return `${counted(recordCount, 'record')} read: ${found.join(', ')}.`
}

/** All problems by file and line, with a blank line between files and the totals at the end. */
export function renderReport(problems: readonly Problem[], recordCount: number): string {
  const sorted = inOrder(problems)
  const blocks = sorted.map((problem, index) => {
    const startsFile = index > 0 && sorted[index - 1]?.file !== problem.file
    return `${startsFile ? '\n' : ''}${renderProblem(problem)}`
  })
  return [...blocks, ...(blocks.length > 0 ? [''] : []), renderTotals(problems, recordCount)].join('\n')
}
