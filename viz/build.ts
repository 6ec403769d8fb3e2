import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `Usage: tsx viz/build.ts [--if-stale]

Builds the viewer into viz/dist, from where the API serves it.

  --if-stale  build only when a source of viz or schema is newer than viz/dist
  --help      print this
`

/** When the newest file under the folder was changed, in milliseconds; 0 when there is none. */
async function newestUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const times = entries
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .map(async (entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? newestUnder(path) : (await stat(path)).mtimeMs
    })
  return Math.max(0, ...(await Promise.all(times)))
}

async function isFresh(): Promise<boolean> {
  const built = await stat(join(root, 'viz/dist/index.html')).catch(() => undefined)
  if (!built) return false
  const sources = await Promise.all([newestUnder(join(root, 'viz')), newestUnder(join(root, 'schema'))])
  const lock = await stat(join(root, 'package-lock.json')).catch(() => undefined)
  return built.mtimeMs > Math.max(...sources, lock?.mtimeMs ?? 0)
}

function readOptions() {
  try {
    return parseArgs({
      options: { 'if-stale': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exit(1)
  }
}

const values = readOptions()
if (values.help) {
  process.stdout.write(usage)
} else if (values['if-stale'] && (await isFresh())) {
  process.stdout.write('Viewer: viz/dist is up to date.\n')
} else {
  process.stdout.write('Viewer: building into viz/dist …\n')
  const began = performance.now()
  // Vite lets an inherited NODE_ENV choose React's development build, which is slower and three times as large.
  process.env.NODE_ENV = 'production'
  // Loaded only here: a start with a fresh viewer need not wait for the bundler.
  const [{ build }, { viewerConfig }] = await Promise.all([import('vite'), import('./vite.config.ts')])
  await build({ ...viewerConfig, configFile: false, logLevel: 'warn' })
  process.stdout.write(`Viewer: built in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
}
