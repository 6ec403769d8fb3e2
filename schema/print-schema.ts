import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildSchema, printSchema } from 'graphql'
import { readSdl } from './sdl.ts'
import { findChanges, toLines } from './sdl-changes.ts'

/**
 * Keeps the whole schema in one file, for clients and for a look at what changed.
 *
 * - without an option: writes the file
 * - `--check`: tells what differs from the file, and whether it breaks clients; fails when anything does
 * - `--since REF`: tells what changed since a commit or tag of git; fails when it breaks clients
 */
const file = 'schema/schema.graphql'
const path = new URL('schema.graphql', import.meta.url)
const say = (text: string) => process.stdout.write(text)

const { values } = parseArgs({ options: { check: { type: 'boolean' }, since: { type: 'string' } } })
const today = `# Printed from schema/graphql/ by npm run generate.\n\n${printSchema(buildSchema(readSdl().join('\n')))}\n`

if (values.since !== undefined) {
  const before = spawnSync('git', ['show', `${values.since}:${file}`], { encoding: 'utf8' })
  if (before.status !== 0) {
    process.stderr.write(before.stderr)
    process.exit(2)
  }
  const changes = await findChanges(before.stdout, today)
  say(changes.length > 0 ? `Since ${values.since}:\n${toLines(changes)}` : `Nothing since ${values.since}.\n`)
  process.exitCode = changes.some(({ level }) => level === 'breaking') ? 1 : 0
} else if (!values.check) {
  writeFileSync(path, today)
} else {
  const kept = readFileSync(path, 'utf8')
  if (kept !== today) {
    say(`${file} is not the schema of today. What changed:\n${toLines(await findChanges(kept, today))}`)
    say('Where it is meant, keep it with: npm run generate\n')
    process.exitCode = 1
  }
}
