import { execFile } from 'node:child_process'
import { Command } from 'commander'
import { z } from 'zod'

const report = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.looseObject({ severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']), range: z.string() }),
  ),
})
const grave: ReadonlySet<string> = new Set(['high', 'critical'])
/** How long the registry may take, in milliseconds. */
const patience = 60_000

/** What npm prints, which exits with 1 both for what it has found and for what it could not ask. */
function ask(): Promise<string> {
  return new Promise((resolve) => {
    const options = { timeout: patience, maxBuffer: 64 * 1024 * 1024 }
    execFile('npm', ['audit', '--omit=dev', '--json'], options, (_, stdout) => resolve(stdout))
  })
}

function toReport(text: string): z.infer<typeof report> | undefined {
  try {
    return report.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function audit(): Promise<void> {
  const told = toReport(await ask())
  if (!told)
    return void process.stdout.write(
      'Audit: the registry did not answer, so that nothing is known. Ask again with: npm run audit\n',
    )
  const found = Object.entries(told.vulnerabilities)
  const bad = found.filter(([, { severity }]) => grave.has(severity))
  process.stdout.write(
    `Audit: ${found.length} packages with known vulnerabilities, ${bad.length} of them grave.\n`,
  )
  for (const [name, { severity, range }] of bad)
    process.stderr.write(
      `${name} ${range}: ${severity}. What it is and what mends it: npm audit --omit=dev\n`,
    )
  process.exitCode = bad.length > 0 ? 1 : 0
}

await new Command('test/audit.ts')
  .description('Asks the registry for known vulnerabilities of the packages that the project is run with.')
  .addHelpText(
    'after',
    '\nExit codes: 1 a vulnerability that is high or critical; 0 as well where the registry does not answer, which is told.',
  )
  .action(audit)
  .parseAsync()
