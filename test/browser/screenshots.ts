import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchChromium, openPage } from './chromium.ts'
import { paths, samples, waitForScreen } from './screens.ts'

const usage = `Usage: npm run screenshots -- [--to FOLDER] [--of ADDRESS]

Pictures of every screen in both languages, light and dark, wide and narrow, to be looked at.

  --to FOLDER   where they are written; .atlas/screenshots otherwise
  --of ADDRESS  the server that gives the viewer; http://localhost:4000 otherwise
  --help        print this
`
function readOptions() {
  try {
    return parseArgs({
      options: { to: { type: 'string' }, of: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exit(1)
  }
}
const { help, to = '.atlas/screenshots', of = 'http://localhost:4000' } = readOptions()
if (help) {
  process.stdout.write(usage)
  process.exit(0)
}

const screens = [...paths, `/?select=${samples.agreement}`, `/?select=${samples.organization}&panel=list`]
const toName = (path: string) => path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'network'

await mkdir(to, { recursive: true })
const browser = await launchChromium()
try {
  for (const path of screens)
    for (const lang of ['vi', 'en'])
      for (const theme of ['light', 'dark'])
        for (const [size, viewport] of [
          ['wide', { width: 1440, height: 900 }],
          ['narrow', { width: 360, height: 740 }],
        ] as const) {
          const query = `${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`
          const { page } = await openPage(browser, of, `${path}${query}`, { viewport })
          await waitForScreen(page)
          const file = join(to, `${toName(path)}_${lang}_${theme}_${size}.png`)
          await page.screenshot({ path: file })
          process.stdout.write(`${file}\n`)
          await page.context().close()
        }
} finally {
  await browser.close()
}
