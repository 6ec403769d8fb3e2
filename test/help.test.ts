import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
/** The programs of our own that the scripts run. */
const programs = [
  ...new Set(
    Object.values(scripts).flatMap((script) =>
      [...script.matchAll(/(?:--import tsx|tsx watch) (\S+\.ts)/g)].map(([, file = '']) => file),
    ),
  ),
]

/** Runs the program with nothing of our own environment but the path. */
function run(program: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
      env: { PATH: process.env.PATH },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk
    })
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }))
  })
}

describe('the programs', () => {
  it('are those of the scripts', () => {
    expect(programs.length).toBeGreaterThan(6)
  })

  it.each(programs)('explain themselves: %s', async (program) => {
    const { code, out, err } = await run(program, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: /)
    expect(out).toMatch(/--help/)
  })

  it.each(programs)('refuse an option that they do not know, by its name: %s', async (program) => {
    const { code, err } = await run(program, '--no-such-option')
    expect(code).not.toBe(0)
    expect(err).toMatch(/unknown option '--no-such-option'/i)
    expect(err).not.toMatch(/\n +at /)
  })
})
