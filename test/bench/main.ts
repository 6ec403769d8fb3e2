import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { readNeo4jVersion } from '../../api/graph/neo4j/local-server/jars.ts'
import { projectRoot } from '../../schema/root.ts'
import { type ApiOptions, benchApi, benchGrowth, growthSizes } from './api.ts'
import { renderApi, renderGrowth } from './api-table.ts'
import { type Arena, arenas } from './engines.ts'
import { benchExport, renderExports } from './export.ts'
import { benchLoad } from './load.ts'
import type { Outcome } from './measure.ts'
import { questions } from './questions.ts'
import { benchSearch } from './search.ts'
import { addSteady } from './steady.ts'
import { benchStore } from './store.ts'
import { benchViewer, renderViewer, type ViewerPart, viewerParts } from './viewer/viewer.ts'

type Bench = (arena: Arena, relations: number, rounds: number) => Promise<Outcome[]>

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('expected a whole number from 1')
  return count
}

function toEngine(name: string): string {
  if (!Object.keys(arenas).includes(name)) throw new InvalidArgumentError('choose embedded or neo4j')
  return name
}

function toQuestions(text: string): string[] {
  const known = questions.map(({ name }) => name)
  const asked = text.split(',')
  if (asked.every((name) => known.includes(name))) return asked
  throw new InvalidArgumentError(`expected some of ${known.join(', ')} with commas between them`)
}

function toViewerParts(text: string): ViewerPart[] {
  const asked = text.split(',')
  const parts = viewerParts.filter((part) => asked.includes(part))
  if (parts.length === asked.length) return parts
  throw new InvalidArgumentError(`expected some of ${viewerParts.join(', ')} with commas between them`)
}

function print(engine: string, outcomes: readonly Outcome[]): void {
  for (const { name, oursMs, peerMs, ratio } of outcomes)
    console.log(
      [
        engine.padEnd(9),
        name.padEnd(40),
        `${oursMs.toFixed(1)} ms`.padStart(12),
        `${peerMs.toFixed(1)} ms`.padStart(12),
        ratio.toFixed(2).padStart(7),
      ].join(' '),
    )
}

/** A bench that runs on each engine by itself. */
function addOnEngines(program: Command, name: string, description: string, bench: Bench): void {
  program
    .command(name)
    .description(description)
    .option('--engine <name>', 'embedded or neo4j; both when absent', toEngine)
    .option('--relations <count>', 'size of the generated world', toCount, 10_000)
    .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 5)
    .action(async (options: { engine?: string; relations: number; rounds: number }) => {
      console.log('engine    what                                             ours         peer   ratio')
      for (const [engine, open] of Object.entries(arenas)) {
        if (options.engine && options.engine !== engine) continue
        const arena = await open()
        try {
          print(engine, await bench(arena, options.relations, options.rounds))
        } finally {
          await arena.close()
        }
      }
    })
}

/** On what something was measured. */
function toMachine() {
  return { cpu: cpus()[0]?.model, cores: availableParallelism(), memory: totalmem() }
}

/** Versions of what is measured, as installed. */
function readVersions(): Record<string, string> {
  const packages = [
    'graphql',
    'graphql-yoga',
    'graphql-jit',
    'neo4j-driver',
    '@neo4j/graphql',
    '@grafeo-db/js',
    'cytoscape',
    'playwright-core',
  ]
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, projectRoot), 'utf8')).version
  return {
    node: process.version,
    neo4j: readNeo4jVersion(),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  }
}

const program = new Command('npm run bench --').description(
  'Measures against a peer in the same run; a ratio above 1 is faster than the peer.',
)
addOnEngines(program, 'store', 'reads of the store against bare Cypher', benchStore)
addOnEngines(program, 'load', 'a first load against a bare loop of the same rows', benchLoad)
addOnEngines(program, 'search', 'the kept list of queries over the real records, and their time', benchSearch)
program
  .command('api')
  .description('our server against the bare driver and @neo4j/graphql, and on the embedded engine')
  .option('--relations <count>', 'size of the generated world', toCount, 150_000)
  .option('--connections <count>', 'requests under way; one alone is measured as well', toCount, 64)
  .option('--seconds <count>', 'length of a round', toCount, 3)
  .option('--rounds <count>', 'rounds, each side in turn; medians are printed', toCount, 3)
  .option(
    '--only <questions>',
    `some of ${questions.map(({ name }) => name).join(', ')}`,
    toQuestions,
    questions.map(({ name }) => name),
  )
  .option('--profile', 'writes a CPU profile of our server to the working folder')
  .option('--growth', 'our server alone, in worlds of 10,000 to 1,000,000 relations; takes half an hour')
  .option('--json', 'prints the results as JSON, with versions and the machine')
  .action(async ({ profile, json, growth, ...given }) => {
    const options: ApiOptions = {
      ...given,
      flags: profile ? ['--cpu-prof'] : [],
      onProgress: (what) => process.stderr.write(`${what} …\n`),
    }
    const kept = { machine: toMachine(), versions: readVersions(), options: given }
    if (growth) {
      const results = await benchGrowth(growthSizes, options)
      console.log(json ? JSON.stringify({ ...kept, results }, undefined, 2) : renderGrowth(results))
    } else {
      const results = await benchApi(options)
      console.log(json ? JSON.stringify({ ...kept, results }, undefined, 2) : renderApi(results))
    }
  })
addSteady(program)
program
  .command('export')
  .description('whole networks as files, with the memory of the server while it writes them')
  .option('--engine <name>', 'embedded or neo4j', toEngine, 'embedded')
  .option('--relations <count>', 'size of the generated world', toCount, 70_000)
  .option(
    '--only <asked>',
    'formats with their arguments, with spaces between them',
    'graphml gexf json csv cypher json?projection=ACTORS',
  )
  .action(async ({ engine, relations, only }: { engine: string; relations: number; only: string }) => {
    const arena = await arenas[engine as keyof typeof arenas]()
    const onProgress = (what: string) => process.stderr.write(`${what} …\n`)
    try {
      console.log(renderExports(await benchExport(arena, relations, only.split(' '), onProgress)))
    } finally {
      await arena.close()
    }
  })
program
  .command('viewer')
  .description(
    'the built viewer in Chromium over made-up networks: size, first picture, layout, panning, memory',
  )
  .option('--rounds <count>', 'rounds of each; medians are printed', toCount, 5)
  .option('--cycles <count>', 'times that a node is expanded and hidden', toCount, 1_000)
  .option('--only <parts>', `some of ${viewerParts.join(', ')}`, toViewerParts, [...viewerParts])
  .option('--json', 'prints the results as JSON, with versions and the machine')
  .action(async ({ json, ...given }) => {
    const onProgress = (what: string) => process.stderr.write(`${what} …\n`)
    const results = await benchViewer({ ...given, onProgress })
    const kept = { machine: toMachine(), versions: readVersions(), options: given }
    console.log(json ? JSON.stringify({ ...kept, results }, undefined, 2) : renderViewer(results))
  })
await program.parseAsync()
