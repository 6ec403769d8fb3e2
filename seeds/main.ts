import { runOnCommandLine } from './command-line.ts'
import { run } from './run.ts'

/** `npm run seed` and, with `--check`, `npm run check`. */
await runOnCommandLine(run, 'Ending after the batch under way')
