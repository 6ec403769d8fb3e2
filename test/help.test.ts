import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runAsUser } from './setup/run-program.ts'

const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
/** The programs of our own that the scripts run. */
const programs = [
  ...new Set(
    Object.values(scripts).flatMap((script) =>
      [...script.matchAll(/(?:--import tsx|tsx watch) (\S+\.ts)/g)].map(([, file = '']) => file),
    ),
  ),
]

describe('the programs', () => {
  it('are those of the scripts', () => {
    expect(programs.length).toBeGreaterThan(6)
  })

  it.each(programs)('explain themselves: %s', async (program) => {
    const { code, stdout, stderr } = await runAsUser(program, ['--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: /)
    expect(stdout).toMatch(/--help/)
  })

  it.each(programs)('refuse an option that they do not know, by its name: %s', async (program) => {
    const { code, stderr } = await runAsUser(program, ['--no-such-option'])
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/unknown option '--no-such-option'/i)
    expect(stderr).not.toMatch(/\n +at /)
  })
})
