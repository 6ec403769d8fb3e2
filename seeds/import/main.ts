import { run } from './run.ts'

/** `npm run import`. */
const interruption = new AbortController()
process.once('SIGINT', () => {
  process.stderr.write('\nEnding; Ctrl-C again ends at once.\n')
  interruption.abort()
})

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
})
