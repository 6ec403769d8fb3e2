/** What a run is given of the process around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** Aborted when the user wants the run to end. */
  readonly signal: AbortSignal
}

/**
 * Runs a program of the command line to its exit code. Ctrl-C says what is going to happen and asks the run to
 * end; a second one ends the process at once.
 */
export async function runOnCommandLine(
  run: (args: readonly string[], surroundings: Surroundings) => Promise<number>,
  onInterrupt: string,
): Promise<void> {
  const interruption = new AbortController()
  process.once('SIGINT', () => {
    process.stderr.write(`\n${onInterrupt}; Ctrl-C again ends at once.\n`)
    interruption.abort()
  })
  const { env, stdout, stderr } = process
  process.exitCode = await run(process.argv.slice(2), { env, stdout, stderr, signal: interruption.signal })
}
