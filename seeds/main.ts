import { run } from './run.ts'

/** `npm run seed` and, with `--check`, `npm run check`. */
const interruption = new AbortController()
process.once('SIGINT', () => {
  process.stderr.write('\nEnding after the batch under way; Ctrl-C again ends at once.\n')
  interruption.abort()
})

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
})
