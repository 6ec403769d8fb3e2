import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Environment, runAsUser } from './setup/run-program.ts'
import { inTemporaryFolder } from './setup/temporary-folder.ts'

async function run(program: string, args: readonly string[], env: Environment = {}) {
  const { code, stdout, stderr } = await runAsUser(program, args, { env: { ...process.env, ...env } })
  return { code, said: stdout + stderr }
}

describe('the licences', () => {
  it('are permissive, of all that the project is run with', async () => {
    expect(await run('test/licences.ts', [])).toEqual({
      code: 0,
      said: expect.stringMatching(/^Licences: \d{2,} packages, all permissive or of tools that build\.\n$/),
    })
  })

  it('are told where they are not permissive, or not told by the package', () =>
    inTemporaryFolder(async (folder) => {
      const packages = {
        '': { name: 'ours' },
        'node_modules/good': { license: 'MIT' },
        'node_modules/either': { license: '(GPL-3.0 OR MIT)' },
        'node_modules/both': { license: 'MIT AND GPL-3.0' },
        'node_modules/bad': { license: 'GPL-3.0-only' },
        'node_modules/good/node_modules/silent': {},
        'node_modules/tool': { dev: true, license: 'GPL-3.0' },
        'node_modules/lightningcss': { license: 'MPL-2.0' },
        'node_modules/other': { license: 'MPL-2.0' },
        'node_modules/png-js': {},
        'node_modules/told': {},
      }
      await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
      await mkdir(join(folder, 'node_modules/told'), { recursive: true })
      await writeFile(join(folder, 'node_modules/told/package.json'), '{"license": "ISC"}')
      const { code, said } = await run('test/licences.ts', ['--folder', folder])
      expect(code).toBe(1)
      expect(
        [...said.matchAll(/^node_modules\/([^:]+): ([^.]+)/gm)].map(([, name, why]) => [name, why]),
      ).toEqual([
        ['both', 'MIT AND GPL-3'],
        ['bad', 'GPL-3'],
        ['good/node_modules/silent', 'no licence is told'],
        ['other', 'MPL-2'],
        ['png-js', 'no licence is told'],
      ])
    }))
})

describe('the audit', () => {
  /** Runs it with an npm that prints the text, and fails as npm does. */
  const audit = (text: string) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'answer'), text)
      await writeFile(join(folder, 'npm'), `#!/bin/sh\ncat '${join(folder, 'answer')}'\nexit 1\n`, {
        mode: 0o755,
      })
      const path = [folder, dirname(process.execPath), process.env.PATH].join(delimiter)
      return run('test/audit.ts', [], { PATH: path })
    })
  const found = (severity: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { 'some-package': { severity, range: '<1.2.3' } },
    })

  it.each(['high', 'critical'])('fails for a vulnerability that is %s', async (severity) => {
    const { code, said } = await audit(found(severity))
    expect(code).toBe(1)
    expect(said).toContain(`some-package <1.2.3: ${severity}.`)
  })

  it('tells of one that is moderate and goes on', async () => {
    const { code, said } = await audit(found('moderate'))
    expect([code, said]).toEqual([0, 'Audit: 1 packages with known vulnerabilities, 0 of them grave.\n'])
  })

  it.each(['', '{"message": "405 Method Not Allowed", "error": {}}', '<html>'])(
    'says that nothing is known where the registry answers %j, and goes on',
    async (text) => {
      const { code, said } = await audit(text)
      expect([code, said]).toEqual([0, expect.stringMatching(/^Audit: the registry did not answer/)])
    },
  )
})
