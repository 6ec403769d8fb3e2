import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'

const permissive: ReadonlySet<string> = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'OFL-1.1',
  ],
  ...['Python-2.0', 'Unlicense', 'Zlib'],
])

/** How the LICENSE of a package begins whose package.json tells none, by the package's name. */
const untold: Readonly<Record<string, RegExp>> = { 'png-js': /^MIT License/ }
/** Licences of single files that bind nothing beside them, of tools that build and leave nothing of themselves in what is built. */
const buildTools = { licence: 'MPL-2.0', names: /^lightningcss(?:-|$)/ }

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      license: z.unknown().optional(),
    }),
  ),
})
const manifest = z.looseObject({ license: z.unknown().optional() })

/** The licence of the package at the path; undefined where it tells none. */
function readLicence(folder: string, path: string, locked: unknown): string | undefined {
  if (typeof locked === 'string') return locked
  const file = join(folder, path, 'package.json')
  const { license } = existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  return typeof license === 'string' ? license : undefined
}

function isPermissive(licence: string): boolean {
  const one = licence.replace(/^\(|\)$/g, '')
  if (one.includes(' AND ')) return one.split(' AND ').every(isPermissive)
  return one.split(' OR ').some((name) => permissive.has(name))
}

/** What is wrong with the package, in a line; undefined where nothing is. */
function findFault(folder: string, path: string, locked: unknown): string | undefined {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = readLicence(folder, path, locked)
  if (licence && isPermissive(licence)) return undefined
  if (licence === buildTools.licence && buildTools.names.test(name)) return undefined
  const one = untold[name]
  const text = ['LICENSE', 'LICENSE.md', 'LICENCE']
    .map((file) => join(folder, path, file))
    .find((file) => existsSync(file))
  if (!licence && one && text && one.test(readFileSync(text, 'utf8'))) return undefined
  return `${path}: ${licence ?? 'no licence is told'}. Use another package, or tell in test/licences.ts why this one may stay.`
}

function check(folder: string): void {
  const lock: unknown = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  const shipped = Object.entries(lockFile.parse(lock).packages).filter(
    ([path, { dev, link }]) => path !== '' && !dev && !link,
  )
  const faults = shipped.flatMap(([path, { license }]) => findFault(folder, path, license) ?? [])
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
  if (faults.length === 0)
    process.stdout.write(`Licences: ${shipped.length} packages, all permissive or of tools that build.\n`)
}

new Command('test/licences.ts')
  .description('Checks that all packages which the project is run with are under permissive licences.')
  .option('--folder <folder>', 'whose package-lock.json and node_modules are read', '.')
  .addHelpText('after', '\nExit codes: 1 a licence that is not permissive, or none that is told.')
  .action(({ folder }: { folder: string }) => check(folder))
  .parse()
