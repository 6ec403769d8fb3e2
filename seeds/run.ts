import { readEnvironment } from '../api/graph/environment.ts'
import { warnOfUnknown } from '../api/graph/unknown-variables.ts'
import { toProgram } from './command-line.ts'
import { readOptions } from './options.ts'
import { runBulk } from './run/bulk.ts'
import { runDry } from './run/dry.ts'
import { runLoad } from './run/load.ts'
import { type ExitCode, type LoaderRun, readChecked } from './run/records.ts'

async function runCheck(run: LoaderRun): Promise<ExitCode> {
  const records = await readChecked(run)
  return typeof records === 'number' ? records : 0
}

/** `npm run seed` and, with `--check`, `npm run check`. */
export const run = toProgram({
  readOptions,
  run(begun) {
    for (const line of warnOfUnknown(begun.env)) begun.complain(line)
    const run: LoaderRun = { ...begun, environment: readEnvironment(begun.env) }
    if (run.options.dryRun) return runDry(run)
    if (run.options.bulk !== undefined) return runBulk(run, run.options.bulk)
    return run.options.check ? runCheck(run) : runLoad(run)
  },
})
