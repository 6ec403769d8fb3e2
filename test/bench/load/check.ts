import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { projectRoot } from '../../../schema/root.ts'
import type { Table } from '../figures.ts'
import { writeRecords } from './records.ts'

/** Says the most memory that the process had, when it ends. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('KiB at most: ' + process.resourceUsage().maxRSS))`,
)}`

/** Time and memory of `npm run check` over made-up records, in a process of its own. @throws when they are not sound */
export async function measureCheck(records: number): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-records-'))
  try {
    await writeRecords(folder, records)
    const begun = performance.now()
    const { stderr } = await promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        '--import',
        tellMemory,
        'seeds/main.ts',
        '--check',
        '--collections',
        'none',
        '--data',
        folder,
      ],
      {
        cwd: fileURLToPath(projectRoot),
        maxBuffer: 16 * 1024 * 1024,
      },
    ).catch(({ stderr: said }: { stderr: string }) => {
      throw new Error(`the check ended with\n${said.slice(-1_000)}`)
    })
    const seconds = (performance.now() - begun) / 1_000
    const kibibytes = Number(/KiB at most: (\d+)/.exec(stderr)?.[1])
    const what = `checking ${records.toLocaleString('en')} records`
    return {
      title: 'checking',
      figures: [
        {
          what: `${what}, memory at most`,
          sides: { ours: kibibytes / 1024 },
          unit: 'MiB',
          target: { goal: 1024, isCeiling: true },
        },
        { what: `${what}, time`, sides: { ours: seconds }, unit: 's' },
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
