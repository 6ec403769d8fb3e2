import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { InlineConfig, Rolldown } from 'vite'

const root = import.meta.dirname
const usage = `Usage: tsx build.ts [--if-stale]

Builds the viewer into viz/dist, from where the API serves it, and the programs that npm start runs into dist.

  --if-stale  build only what has a source that is newer than it
  --help      print this
`

/** What is run from `dist`, where the sources may not be: the programs, and what they run on threads of their own. */
const programs = ['api/main', 'seeds/main', 'seeds/backup/main', 'api/export/pictures/worker']

interface Part {
  readonly name: string
  /** A file that is there once it is built. */
  readonly built: string
  /** Folders of what it is made of. */
  readonly sources: readonly string[]
  readConfig(): Promise<InlineConfig>
  /** Done with what was built, before it counts as built. */
  finish?(chunks: readonly Chunk[]): Promise<void>
}

/** A file of scripts that was built, with what it imports. */
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'dynamicImports'>

const parts: readonly Part[] = [
  {
    name: 'viewer',
    built: 'viz/dist/index.html',
    sources: ['viz', 'schema'],
    readConfig: async () => (await import('./viz/vite.config.ts')).viewerConfig,
  },
  {
    name: 'programs',
    built: 'dist/api/main.js',
    sources: ['api', 'schema', 'seeds', 'viz/diagram'],
    readConfig: async () => ({
      root,
      build: {
        ssr: true,
        outDir: join(root, 'dist'),
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        rolldownOptions: {
          input: Object.fromEntries(programs.map((name) => [name, join(root, `${name}.ts`)])),
          output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
        },
      },
    }),
    finish: writeProductionPackage,
  },
]

/** Packages of which programs read files without importing them: the letters of pictures. */
const readPackages = ['@fontsource/be-vietnam-pro']
/** Packages that only `--viewer-dev` imports. */
const packagesOfDevelopment = ['vite']

/**
 * Writes `dist/production.json`: the project's `package.json` with those packages alone that the built programs load,
 * so that an image leaves away what only building takes.
 */
async function writeProductionPackage(chunks: readonly Chunk[]): Promise<void> {
  const { scripts, devDependencies, ...own } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const built = new Set(chunks.map(({ fileName }) => fileName))
  const imported = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((specifier) => !built.has(specifier) && !isBuiltin(specifier))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
  const names = new Set(
    [...imported, ...readPackages].filter((name) => !packagesOfDevelopment.includes(name)),
  )
  const missing = [...names].filter((name) => !(name in own.dependencies))
  if (missing.length > 0) throw new Error(`package.json does not name ${missing.join(', ')} as dependencies.`)
  const dependencies = Object.fromEntries(
    Object.entries(own.dependencies).filter(([name]) => names.has(name)),
  )
  await writeFile(
    join(root, 'dist/production.json'),
    `${JSON.stringify({ ...own, dependencies }, undefined, 2)}\n`,
  )
}

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

async function isFresh({ built, sources }: Part): Promise<boolean> {
  const result = await stat(join(root, built)).catch(() => undefined)
  if (!result) return false
  const times = await Promise.all(sources.map((folder) => newestUnder(join(root, folder))))
  const files = ['build.ts', 'package-lock.json'].map((file) => stat(join(root, file)).catch(() => undefined))
  const others = (await Promise.all(files)).map((file) => file?.mtimeMs ?? 0)
  return result.mtimeMs > Math.max(...times, ...others)
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

async function buildPart({ name, readConfig, finish }: Part): Promise<void> {
  process.stdout.write(`Building the ${name} …\n`)
  const began = performance.now()
  // Vite lets an inherited NODE_ENV choose React's development build, which is slower and three times as large.
  process.env.NODE_ENV = 'production'
  // Loaded only here: a start with nothing to build need not wait for the bundler.
  const [{ build }, config] = await Promise.all([import('vite'), readConfig()])
  const made = await build({ ...config, configFile: false, logLevel: 'warn' })
  if (finish && !('close' in made))
    await finish([made].flat().flatMap(({ output }) => output.filter((one) => one.type === 'chunk')))
  process.stdout.write(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
}

const values = readOptions()
if (values.help) process.stdout.write(usage)
else
  for (const part of parts) {
    if (values['if-stale'] && (await isFresh(part))) process.stdout.write(`Up to date: ${part.name}.\n`)
    else await buildPart(part)
  }
