import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { buildSchema, printSchema } from 'graphql'
import { readSdl } from './sdl.ts'
import { findChanges, toLines } from './sdl-changes.ts'

const file = 'schema/schema.graphql'
const path = new URL('schema.graphql', import.meta.url)
const say = (text: string) => process.stdout.write(text)

function toToday(): string {
  return `# Printed from schema/graphql/ by npm run generate.\n\n${printSchema(buildSchema(readSdl().join('\n')))}\n`
}

async function compareSince(reference: string): Promise<void> {
  const before = spawnSync('git', ['show', '--end-of-options', `${reference}:${file}`], { encoding: 'utf8' })
  if (before.status !== 0) {
    process.stderr.write(before.stderr)
    process.exitCode = 2
    return
  }
  const changes = await findChanges(before.stdout, toToday())
  say(changes.length > 0 ? `Since ${reference}:\n${toLines(changes)}` : `Nothing since ${reference}.\n`)
  process.exitCode = changes.some(({ level }) => level === 'breaking') ? 1 : 0
}

async function check(): Promise<void> {
  const kept = readFileSync(path, 'utf8')
  const today = toToday()
  if (kept === today) return
  say(`${file} is not the schema of today. What changed:\n${toLines(await findChanges(kept, today))}`)
  say('Where it is meant, keep it with: npm run generate\n')
  process.exitCode = 1
}

await new Command('schema/print-schema.ts')
  .description(`Writes the whole schema into one file, ${file}, for clients and for a look at what changed.`)
  .option(
    '--check',
    'tells what differs from the file and whether it breaks clients; fails when anything does',
  )
  .option('--since <reference>', 'tells what changed since a commit or tag; fails when it breaks clients')
  .action(async (options: { check?: true; since?: string }) => {
    if (options.since !== undefined) await compareSince(options.since)
    else if (options.check) await check()
    else writeFileSync(path, toToday())
  })
  .parseAsync()
