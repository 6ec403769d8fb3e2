import { runOnCommandLine } from '../command-line.ts'
import { run } from './run.ts'

/** `npm run import`. */
await runOnCommandLine(run, 'Ending')
