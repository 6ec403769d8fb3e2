import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, inject } from 'vitest'
import type { StoreSettings } from '../../../api/graph/environment.ts'
import { run as runLoader } from '../../../seeds/run.ts'
import { createFolder } from '../../seeds/support/records.ts'
import { callLine } from '../../setup/line.ts'
import { runHere } from '../../setup/run-program.ts'

export type Variables = Readonly<Record<string, string>>

/** Makes the built programs be those of the sources before the suite begins. */
export function buildPrograms(): void {
  beforeAll(async () => (await callLine(inject('viewer'))).hangUp())
}

/** The environment in which a program uses the store, with one's own records alone. */
export function toVariables(settings: StoreSettings): Variables {
  const store: Variables =
    settings.engine === 'embedded' ? { ATLAS_STORE: settings.path } : { NEO4J_URI: settings.uri }
  return { ...store, ATLAS_COLLECTIONS: 'none', ATLAS_VIEWS: 'off' }
}

export interface Program {
  readonly child: ChildProcess
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** Resolves when it has said the words on either output. @throws when it ends without */
  said(words: RegExp): Promise<RegExpExecArray>
  all(): string
  errors(): string
}

const hook = join(import.meta.dirname, 'moment.mjs')

/** A built program in a process of its own, with nothing of our environment but the path. */
export function start(
  name: 'seeds/main' | 'api/main' | 'seeds/backup/main',
  args: readonly string[],
  variables: Variables,
  options: { readonly uid?: number } = {},
): Program {
  const child = spawn(process.execPath, ['--import', hook, `dist/${name}.js`, ...args], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  let all = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    all += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    all += chunk
    errors += chunk
  })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  const said = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = words.exec(all)
        if (found) resolve(found)
      }
      look()
      for (const output of [child.stdout, child.stderr]) output.on('data', look)
      void ended.then((how) => reject(new Error(`ended with ${how} without saying ${words}: ${all}`)))
    })
  return { child, ended, said, all: () => all, errors: () => errors }
}

/** How many moments the program has from its beginning to its end; see `moment.mjs`. */
export async function countMoments(
  name: 'seeds/main',
  args: readonly string[],
  variables: Variables,
): Promise<number> {
  const file = join(createFolder(), 'moments')
  const program = start(name, args, { ...variables, MOMENTS_FILE: file })
  const how = await program.ended
  if (how !== 0) throw new Error(`ended with ${how}: ${program.all()}`)
  return Number(readFileSync(file, 'utf8'))
}

/** Runs the loader in this process, which takes a fraction of the time. */
export const load = (args: readonly string[], variables: Variables) => runHere(runLoader, args, variables)
