import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rows of the table of threats, without its head. */
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Who could want what'))

/** Whether the file is run by `npm test` or `npm run test:browser`, by itself or as a suite of one that is. */
function isRun(path: string): boolean {
  if (path.endsWith('.test.ts')) return readFileSync(path, 'utf8').includes(' it')
  const folder = dirname(path)
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  return tests.some((name) => readFileSync(join(folder, name), 'utf8').includes(`'./${basename(path)}'`))
}

describe('the page on security', () => {
  it('has a table of threats', () => {
    expect(rows.length).toBeGreaterThan(10)
  })

  it.each(rows)('names tests that are run: %s', (row) => {
    const tests = [...row.matchAll(/\]\((test\/[^)]+)\)/g)].map(([, path = '']) => path)
    expect(tests.length).toBeGreaterThan(0)
    for (const path of tests) expect(isRun(path), path).toBe(true)
  })
})
