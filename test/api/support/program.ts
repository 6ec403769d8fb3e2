import { type ChildProcess, spawn } from 'node:child_process'

/** A run of the server's program, with what it has said so far. */
export function run(env: Record<string, string>, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts', ...args], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env },
  })
  let out = ''
  let err = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  /** What it has said, once these words are among it, be it by now. */
  const said = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => words.test(out) && resolve(out)
      look()
      child.stdout?.on('data', look)
      void exited.then(() => reject(new Error(`it ended without saying ${words}: ${out}${err}`)))
    })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  return { child, exited, said, errors: () => err, all: () => `${out}${err}` }
}
