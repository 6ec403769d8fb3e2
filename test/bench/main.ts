import { Command } from 'commander'
import { apiBench } from './api/bench.ts'
import type { Bench } from './bench.ts'
import { exportBench } from './export.ts'
import { renderTable } from './figures.ts'
import { loadBench } from './load/bench.ts'
import { keepReport, type Report, toReport, toReportPath } from './report.ts'
import { searchBench } from './search.ts'
import { addSteady } from './steady/steady.ts'
import { storeBench } from './store/bench.ts'
import { viewerBench } from './viewer/bench.ts'

const benches: readonly Bench[] = [storeBench, loadBench, apiBench, viewerBench, exportBench, searchBench]

const say = (what: string) => void process.stderr.write(`${what} …\n`)

/** Runs the bench, prints its tables and keeps them. */
async function measure(bench: Bench, { json, ...options }: { json?: string }): Promise<Report> {
  const begun = Date.now()
  const tables = await bench.run(options as never, say)
  const report = toReport(bench.name, begun, options, tables)
  console.log(`\n${tables.map(renderTable).join('\n\n')}`)
  keepReport(report, json)
  console.log(`\n${bench.name} took ${report.seconds.toFixed(0)} s; kept in ${json ?? toReportPath(report)}`)
  return report
}

function toCommand(bench: Bench): Command {
  return bench
    .addOptions(new Command(bench.name).description(bench.description))
    .option('--json <file>', 'where the results are kept, in place of test/bench/results')
    .action(async (options) => void (await measure(bench, options)))
}

const program = new Command('npm run bench --').description(
  'Measures each side in one run beside its peer, in turn, and prints medians; a ratio above 1 is better than the peer.',
)
for (const bench of benches) program.addCommand(toCommand(bench))
addSteady(program)
program
  .command('all')
  .description('every one of them in small sizes, in some eight minutes')
  .action(async () => {
    const took: string[] = []
    for (const bench of benches) {
      const command = bench.addOptions(new Command(bench.name))
      const { seconds } = await measure(bench, command.parse([...bench.small], { from: 'user' }).opts())
      took.push(`${bench.name.padEnd(8)} ${seconds.toFixed(0).padStart(5)} s`)
    }
    console.log(`\n${took.join('\n')}`)
  })
await program.parseAsync()
