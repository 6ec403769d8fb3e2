import { join } from 'node:path'
import { counted, inOrder, renderReport } from '../problem.ts'
import type { Options } from './options.ts'
import type { Summary } from './results.ts'
import { reviewName } from './write.ts'

/** How many problems are told one by one. */
const mostProblems = 100
const mostAddresses = 12

function renderProblems({ problems }: Summary): string {
  if (problems.length === 0) return ''
  const shown = inOrder(problems).slice(0, mostProblems)
  const lines = renderReport(shown, 0).split('\n').slice(0, -2)
  const rest = problems.length - shown.length
  return [...lines, ...(rest > 0 ? [`… and ${counted(rest, 'problem')} more`] : [])].join('\n')
}

function renderFormulas({ sheet }: Summary): string[] {
  if (!sheet || sheet.formulas.length === 0) return []
  const some = sheet.formulas.slice(0, mostAddresses).join(', ')
  const more = sheet.formulas.length > mostAddresses ? ', …' : ''
  const count = counted(sheet.formulas.length, 'cell')
  return [`${count} with a formula (${some}${more}): taken is the value that the file keeps for it.`]
}

function renderMerged({ sheet }: Summary): string[] {
  if (!sheet || sheet.mergedAreas === 0) return []
  const what = counted(sheet.mergedAreas, 'merged area')
  return [`${what}: the value counts for every row of it, and for its first column alone.`]
}

function renderOpen({ openNames, openRows }: Summary, { out, dryRun }: Options): string[] {
  if (openNames === 0) return []
  const review = join(out, reviewName)
  const names = `${counted(openNames, 'name')} in ${counted(openRows, 'row')} to decide on`
  return dryRun
    ? [`${names}: without --dry-run they go to ${review}.`]
    : [`${names}: fill in the column “decision” of ${review}, then run again with --decisions ${review}.`]
}

/** What is wrong, and what was done with the rows, in words. */
export function renderSummary(
  summary: Summary,
  options: Options,
  seconds: number,
): { readonly problems: string; readonly text: string } {
  const { rows, importedRows, made, unusedDecisions } = summary
  const kinds = Object.entries(made).map(([folder, count]) => counted(count, folder.slice(0, -1)))
  const doing = options.dryRun ? 'would be written to' : 'written to'
  const lines = [
    `${importedRows.toLocaleString('en')} of ${counted(rows, 'row')} imported in ${seconds.toFixed(1)} s.`,
    ...(kinds.length > 0 ? [`${kinds.join(', ')} ${doing} ${options.out}.`] : []),
    ...renderFormulas(summary),
    ...renderMerged(summary),
    ...(unusedDecisions > 0
      ? [`${counted(unusedDecisions, 'decision')} for names that the sheet has not.`]
      : []),
    ...renderOpen(summary, options),
    ...(options.dryRun || summary.written === 0
      ? []
      : [`Read them, edit them, and load them with: npm run seed -- --data ${options.out}`]),
  ]
  return { problems: renderProblems(summary), text: lines.join('\n') }
}
