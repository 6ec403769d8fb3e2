import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runAsUser } from '../../setup/run-program.ts'
import { createFolder, findProblems } from '../support/records.ts'
import { readFiles } from './support/importing.ts'

/** Runs the import as a user does. */
const importAs = (args: readonly string[], options?: Parameters<typeof runAsUser>[2]) =>
  runAsUser('seeds/import/main.ts', args, options)

describe('the import on the command line', () => {
  it('lists its options, examples and exit codes', async () => {
    const { code, stdout, stderr } = await importAs(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const word of [
      '--mapping',
      '--out',
      '--new-actors',
      '--decisions',
      '--replace',
      '--dry-run',
      '--template',
    ])
      expect(stdout).toContain(word)
    for (const word of ['ATLAS_DATA', 'Examples:', 'Exit codes:']) expect(stdout).toContain(word)
  })

  it.each([
    [[], 'name the spreadsheet'],
    [['a.csv'], 'name the mapping'],
    [['a.csv', '--mapping', 'm.yaml'], 'name the folder'],
    [['a.csv', 'b.csv'], 'too many arguments'],
    [['--frobnicate'], 'unknown option'],
  ])('refuses wrong use: %j', async (args, why) => {
    const { code, stderr } = await importAs(args)
    expect(stderr).toContain(why)
    expect(code).toBe(2)
  })

  it('writes a template that imports without problems over the records of the project', async () => {
    const folder = createFolder()
    const template = await importAs(['--template', folder])
    expect(template.code).toBe(0)
    expect(Object.keys(readFiles(folder))).toEqual(['example.csv', 'mapping.yaml'])
    const out = join(folder, 'records')
    const mapping = join(folder, 'mapping.yaml')
    const { code, stdout, stderr } = await importAs([
      join(folder, 'example.csv'),
      '--mapping',
      mapping,
      '--out',
      out,
    ])
    expect(stderr).toBe('')
    expect(stdout).toContain('2 of 2 rows imported')
    expect(code).toBe(0)
    const again = await importAs(['--template', folder])
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')])
    const collections = readdirSync('seeds/data').map((name) => join('seeds/data', name))
    const { problems } = await findProblems([...collections, out])
    expect(problems.filter(({ file }) => file.startsWith(out))).toEqual([])
  })

  it('leaves nothing behind when it is ended by Ctrl-C', async () => {
    const folder = createFolder()
    await importAs(['--template', folder])
    const [head = '', ...rows] = (readFiles(folder)['example.csv'] ?? '').split('\n')
    const row = rows.at(-2) ?? ''
    const large = createFolder({ 'large.csv': `${head}\n${`${row}\n`.repeat(60_000)}` })
    const out = join(large, 'records')
    const mapping = join(folder, 'mapping.yaml')
    const args = [join(large, 'large.csv'), '--mapping', mapping, '--out', out, '--collections', 'areas']
    let interrupted = false
    const { code, stderr } = await importAs(args, {
      onStderr(text, interrupt) {
        if (interrupted || !text.includes('10,000 rows')) return
        interrupted = true
        interrupt()
      },
    })
    expect(stderr).toContain('Ended; nothing was written.')
    expect(code).toBe(130)
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(large)).toEqual(['large.csv'])
  })
})
