import { runOnCommandLine } from '../command-line.ts'
import { run } from './run.ts'

/** `npm run backup`. */
await runOnCommandLine(run, 'Ending')
