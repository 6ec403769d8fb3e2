import { parseArgs } from 'node:util'
import lighthouse, { type Config, desktopConfig } from 'lighthouse'
import { chromium } from 'playwright-core'
import { chromiumPath, whyNot } from '../../browser/chromium.ts'

const usage = `Usage: npm run lighthouse -- [--of ADDRESS]

Lighthouse's marks, of 100, for the viewer that a server gives, on a desktop and on a phone; what costs most below.

  --of ADDRESS  the server; http://localhost:4000 otherwise
  --help        print this
`
const categories = ['performance', 'accessibility', 'best-practices'] as const
const paths = ['/', '/data']
/** Where Chromium listens for Lighthouse. */
const port = 9_333

function readOptions() {
  try {
    return parseArgs({ options: { of: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exit(1)
  }
}
const { help, of = 'http://localhost:4000' } = readOptions()
if (help) {
  process.stdout.write(usage)
  process.exit(0)
}
if (!chromiumPath) throw new Error(whyNot)

async function measure(address: string, config: Config | undefined): Promise<string[]> {
  const flags = { port, onlyCategories: [...categories], logLevel: 'error' as const }
  const run = await lighthouse(address, flags, config)
  if (!run) throw new Error(`Lighthouse says nothing of ${address}`)
  const { categories: found, audits } = run.lhr
  const marks = categories.map((name) => `${name} ${Math.round((found[name]?.score ?? 0) * 100)}`)
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ]
  const poor = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
  )
  return [
    marks.join(' · '),
    times.map((name) => `${audits[name]?.title}: ${audits[name]?.displayValue}`).join(' · '),
    ...poor.map(({ title, displayValue = '' }) => `  ${title} ${displayValue}`.trimEnd()),
  ]
}

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
})
try {
  for (const path of paths)
    for (const [device, config] of [
      ['desktop', desktopConfig],
      ['phone', undefined],
    ] as const) {
      const lines = await measure(new URL(path, of).href, config)
      process.stdout.write(`${path} on a ${device}: ${lines.join('\n')}\n`)
    }
} finally {
  await browser.close()
}
