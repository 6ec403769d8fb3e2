import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../api/graph/environment.ts'
import { type Running, start } from '../../api/start.ts'
import { copyRealGraph } from '../setup/real-records.ts'
import { made } from './support/world.ts'

const run = promisify(execFile)
const guide = readFileSync('api/README.md', 'utf8')

/** A program of the guide with what it prints. */
function example(language: string): { readonly program: string; readonly output: string } {
  const [, program = '', output = ''] =
    new RegExp(`\`\`\`${language}\\n(.*?)\`\`\`\\s+\`\`\`(?:json|text)\\n(.*?)\`\`\``, 's').exec(guide) ?? []
  return { program, output }
}

describe('the example clients of the guide', () => {
  let folder = ''
  let running: Running | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-test-'))
    const path = join(folder, 'graph')
    await copyRealGraph(path)
    const environment = readEnvironment({ ATLAS_STORE: path, PORT: '0', LOG_LEVEL: 'silent' })
    running = await start(environment, { viewerDev: false })
  })
  afterAll(async () => {
    await running?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** What the program prints when it asks the server of this test. */
  async function outputOf(program: string, command: string, ...args: string[]): Promise<string> {
    const file = join(folder, 'client.mts')
    await writeFile(file, program.replaceAll('http://127.0.0.1:4000/', made(running).address.href))
    const { stdout } = await run(command, [...args, file])
    return stdout.trim()
  }

  it('with curl prints what the guide says', async () => {
    const { program, output } = example('sh')
    expect(JSON.parse(await outputOf(program, 'bash'))).toEqual(JSON.parse(output))
  })

  it('with Python prints what the guide says', async () => {
    const { program, output } = example('python')
    expect(await outputOf(program, 'python3')).toBe(output.trim())
  })

  it('with TypeScript prints what the guide says', async () => {
    const { program, output } = example('ts')
    expect(await outputOf(program, process.execPath, '--import', 'tsx')).toBe(output.trim())
  })
})
