import { spawn } from 'node:child_process'
import { Writable } from 'node:stream'
import type { Program } from '../../seeds/command-line.ts'

/** What a program left. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A stream in the place of one of the process, with what was written to it. */
function createSink() {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') }
}

/** Runs a program from its arguments to its exit code in this process, which takes a fraction of the time. */
export async function runHere(
  program: Program,
  args: readonly string[],
  env: Environment = {},
  signal: AbortSignal = new AbortController().signal,
) {
  const [stdout, stderr] = [createSink(), createSink()]
  const code = await program(args, { env, stdout: stdout.stream, stderr: stderr.stream, signal })
  return { code, stdout: stdout.text(), stderr: stderr.text() } satisfies Finished
}

interface AsUser {
  readonly env?: Environment
  /** Told of all that has come over standard error whenever more of it has, with what presses Ctrl-C. */
  readonly onStderr?: (text: string, interrupt: () => void) => void
}

/** Runs a program as a user does, with nothing of our own environment but the path. */
export function runAsUser(
  file: string,
  args: readonly string[],
  { env = {}, onStderr }: AsUser = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      env: { PATH: process.env.PATH, ...env },
    })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      said.stdout += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said.stderr += chunk
      onStderr?.(said.stderr, () => child.kill('SIGINT'))
    })
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }))
  })
}
