import { spawnSync } from 'node:child_process'
import { describe } from 'vitest'

/** What is missing to run the command, as a sentence; undefined when it is there. */
export function findMissingCommand(command: string, what: string, debianPackage: string): string | undefined {
  if (spawnSync(command, ['-h'], { stdio: 'ignore' }).error === undefined) return undefined
  return `${what} is not installed (on Debian: apt-get install ${debianPackage}).`
}

/** A suite with a reader that may not be here: it is skipped and says why, and where nothing may be missing it fails. */
export function describeReader(title: string, missing: string | undefined, suite: () => void): void {
  if (missing && process.env.CI === 'true') throw new Error(missing)
  if (missing) describe.skip(`${title} (${missing})`, suite)
  else describe(title, suite)
}
