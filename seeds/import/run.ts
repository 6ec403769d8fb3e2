import { basename, join, resolve } from 'node:path'
import { readEnvironment } from '../../api/graph/environment.ts'
import { type Run, toProgram } from '../command-line.ts'
import { counted, renderReport } from '../problem.ts'
import { toFolder } from '../read.ts'
import { hasDecisions, noDecisions, readDecisions } from './decisions.ts'
import { importRows } from './import-rows.ts'
import { assertWordsAreKnown, readKnownRecords } from './known-records.ts'
import { readMapping } from './mapping-file.ts'
import { type Options, readOptions, type TemplateOptions } from './options.ts'
import { createRowProgress } from './progress.ts'
import { ImportRefused, refuse } from './refused.ts'
import { createResults, type Results } from './results.ts'
import { openSheet } from './sheet/open.ts'
import { renderSummary } from './summary.ts'
import { writeTemplate } from './template.ts'
import { createOutput, type Output, readEarlier, reviewName } from './write.ts'

/** 0 every row imported, 1 some were not, 2 wrong use, 130 ended on request. */
type ExitCode = 0 | 1 | 2 | 130

/** How many rows are written at a time. */
const batchSize = 256

/** @throws {ImportRefused} when a review file that was filled in would be replaced unread. */
async function assertDecisionsAreKept({ options }: Run<Options>, folder: string): Promise<void> {
  const review = join(folder, reviewName)
  if (options.decisions !== undefined && resolve(options.decisions) === resolve(review)) return
  if (await hasDecisions(review))
    refuse(review, 'holds decisions', `Give it with --decisions ${review}, or move it elsewhere.`)
}

async function readAll(
  run: Run<Options>,
  output: Output | undefined,
  results: Results,
): Promise<'done' | 'ended'> {
  const { options, signal } = run
  const mapped = await readMapping(options.mapping)
  const { collections, dataFolders } = readEnvironment(run.env)
  const folders = [...(options.collections ?? collections).map(toFolder), ...(options.data ?? dataFolders)]
  const earlier = await readEarlier(options.out)
  const known = await readKnownRecords(folders, options.out, earlier)
  results.begin(known)
  if (known.errors > 0)
    run.say(`The known records have ${counted(known.errors, 'problem')}: see npm run check.`)
  assertWordsAreKnown(mapped, known.names)
  const decisions =
    options.decisions === undefined
      ? noDecisions
      : await readDecisions(options.decisions, known.names, known.read.ids)
  const { sheet: wanted, headerRow } = mapped.mapping
  const headers = mapped.columns.map(({ header }) => header)
  const sheet = await openSheet(options.file, { sheet: wanted, headerRow, headers })
  results.open(sheet)
  const sheetInWords =
    sheet.name === undefined ? `Tệp ${basename(options.file)}` : `Trang tính “${sheet.name}”`
  const progress = createRowProgress(run.stderr, options.quiet)
  let writing: Array<Promise<void>> = []
  try {
    const { file, newActors } = options
    const rows = importRows({ file, sheet, sheetInWords, mapped, known, decisions, newActors })
    for await (const imported of rows) {
      for (const { path, content } of results.add(imported))
        if (output) writing.push(output.write(path, content))
      progress.show(results.rows())
      if (results.rows() % batchSize !== 0) continue
      await Promise.all(writing)
      writing = []
      // Handlers of signals run only when the loop is left.
      await new Promise((next) => setImmediate(next))
      if (signal.aborted) return 'ended'
    }
  } finally {
    await Promise.allSettled(writing)
    progress.end()
  }
  await Promise.all(writing)
  results.unusedDecisions(decisions.unused())
  return signal.aborted ? 'ended' : 'done'
}

async function importSheet(run: Run<Options>): Promise<ExitCode> {
  const { options, signal } = run
  const started = performance.now()
  if (options.replace) await assertDecisionsAreKept(run, options.out)
  const output = options.dryRun ? undefined : await createOutput(options.out, options)
  const results = createResults(options)
  try {
    if ((await readAll(run, output, results)) === 'ended') return end(run)
    const summary = results.check()
    if (results.review() !== undefined) await output?.write(reviewName, results.review() ?? '')
    if (signal.aborted) return end(run)
    if (summary.written > 0 || results.review() !== undefined) await output?.finish()
    const seconds = (performance.now() - started) / 1_000
    const { problems, text } = renderSummary(summary, options, seconds)
    if (problems !== '') run.complain(problems)
    run.say(text)
    return summary.isComplete ? 0 : 1
  } finally {
    await output?.discard()
  }
}

function end(run: Run<Options>): ExitCode {
  run.complain('Ended; nothing was written.')
  return 130
}

async function runTemplate({ options: { template }, say }: Run<TemplateOptions>): Promise<ExitCode> {
  const [mapping, sheet] = await writeTemplate(template)
  say(`Wrote ${mapping} and ${sheet}. Try them:`)
  say(`  npm run import -- ${sheet} --mapping ${mapping} --out ${join(template, 'records')}`)
  return 0
}

/** What is wrong, without the totals: what cannot be used is no record. */
function explain(error: unknown): string | undefined {
  return error instanceof ImportRefused
    ? renderReport(error.problems, 0).split('\n').slice(0, -2).join('\n')
    : undefined
}

/** `npm run import`. */
export const run = toProgram<Options | TemplateOptions>({
  readOptions,
  run: ({ options, ...run }) =>
    'template' in options ? runTemplate({ ...run, options }) : importSheet({ ...run, options }),
  explain,
})
