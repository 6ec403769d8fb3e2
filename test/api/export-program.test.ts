import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile as write } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileNotWritten, writeFile } from '../../api/export/write-file.ts'
import { openStore } from '../../api/graph/open.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { createExportServer } from './support/exports.ts'

describe('the program that exports', () => {
  const serve = createExportServer()
  let folder: string
  let path: string
  let served: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-export-'))
    path = join(folder, 'graph')
    const store = await openStore({ engine: 'embedded', path })
    await loadSmallWorld(store)
    const { address, get } = await serve(store)
    const response = await get('json?focus=org-don-suoi-dan&asOf=2025-12-31&kinds=PROGRAMME&kinds=PLAN')
    served = (await response.text()).replaceAll(address.origin, 'https://atlas.example')
    await store.close()
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Runs it, in a folder, on the store. */
  async function run(args: readonly string[], { cwd = folder, env = { ATLAS_STORE: path } } = {}) {
    const program = join(import.meta.dirname, '../../api/export/main.ts')
    const tsx = import.meta.resolve('tsx')
    const child = spawn(process.execPath, ['--import', tsx, program, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    return { code, out, err }
  }
  const wish = [
    '--focus',
    'org-don-suoi-dan',
    '--as-of',
    '2025-12-31',
    '--kinds',
    'PROGRAMME',
    '--kinds',
    'PLAN',
  ]

  it('writes the file that the server gives, under the name that the server gives it', () =>
    inTemporaryFolder(async (cwd) => {
      const { code, out, err } = await run(['json', ...wish, '--origin', 'https://atlas.example'], { cwd })
      expect([code, out]).toEqual([0, ''])
      expect(err).toMatch(/^network_dbp-suoi-dan_2025-12-31.json: [\d,]+ bytes in [\d.]+ s\n$/)
      expect(await readdir(cwd)).toEqual(['network_dbp-suoi-dan_2025-12-31.json'])
      expect(JSON.parse(await readFile(join(cwd, 'network_dbp-suoi-dan_2025-12-31.json'), 'utf8'))).toEqual(
        JSON.parse(served),
      )
    }))

  it('writes to standard output, and nothing else there', async () => {
    const { code, out } = await run(['json', ...wish, '--to', '-', '--origin', 'https://atlas.example'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(served))
  })

  it.each([
    [['json', '--focus', 'org-nobody'], 2, /"focus" names what does not exist: org-nobody\.\n$/],
    [['json', '--as-of', 'today'], 2, /"asOf" is "today": .*\n$/],
    [['json', '--to', 'no/such/folder.json'], 2, /^no\/such\/folder.json cannot be written: ENOENT/],
    [[], 2, /missing required argument 'format'/],
    [['json', '--nope'], 2, /unknown option '--nope'/],
    [['xls'], 2, /'xls' is invalid for argument 'format'. Formats are graphml, gexf/],
  ] as const)('says why not, and exits with what that means: %j', async (args, status, told) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([status, ''])
    expect(err).toMatch(told)
    expect(err).not.toMatch(/\n +at /)
  })

  it('writes over a file where it is told to alone', () =>
    inTemporaryFolder(async (cwd) => {
      const to = join(cwd, 'mine.json')
      await write(to, 'mine')
      const asked = ['json', ...wish, '--origin', 'https://atlas.example', '--to', 'mine.json']
      const { code, err } = await run(asked, { cwd })
      expect([code, err]).toEqual([
        2,
        'mine.json is there already: give --force to write over it, or another name with --to.\n',
      ])
      expect([await readdir(cwd), await readFile(to, 'utf8')]).toEqual([['mine.json'], 'mine'])
      expect(await run([...asked, '--force'], { cwd })).toMatchObject({ code: 0 })
      expect(JSON.parse(await readFile(to, 'utf8'))).toEqual(JSON.parse(served))
    }))

  it('tells its version, which is that of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('says that nothing is loaded', async () => {
    const { code, err } = await run(['json'], { env: { ATLAS_STORE: join(folder, 'empty') } })
    expect([code, err]).toEqual([2, 'No data set is loaded yet. Load one with: npm run seed\n'])
  })
})

describe('a file that is written', () => {
  it('is there whole or not at all', () =>
    inTemporaryFolder(async (folder) => {
      const to = join(folder, 'a.txt')
      async function* failing() {
        yield Buffer.from('half')
        throw new Error('no more')
      }
      await expect(writeFile(failing(), to)).rejects.toThrow('no more')
      expect(await readdir(folder)).toEqual([])
      async function* whole() {
        yield Buffer.from('the ')
        yield Buffer.from('whole')
      }
      await writeFile(whole(), to)
      expect(await readFile(to, 'utf8')).toBe('the whole')
      await expect(writeFile(failing(), to)).rejects.toThrow('no more')
      expect(await readFile(to, 'utf8')).toBe('the whole')
      await expect(writeFile(whole(), join(folder, 'none', 'b.txt'))).rejects.toThrow(FileNotWritten)
    }))
})
