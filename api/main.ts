import { constants } from 'node:os'
import { Command } from 'commander'
import { readProgramVersion } from '../schema/program-version.ts'
import { KeysInvalid, KeysUnavailable } from './bearer/token-keys.ts'
import { commonExitCodes, failWith } from './exit-codes.ts'
import { readEnvironment } from './graph/environment.ts'
import { schemaVersion } from './graph/migrations/index.ts'
import type { GraphStore } from './graph/store.ts'
import { warnOfUnknown } from './graph/unknown-variables.ts'
import { renderVariables, variables } from './graph/variables.ts'
import { warnOfExposure } from './http/exposure.ts'
import { AddressRefused, PortInUse } from './http/listening.ts'
import type { Running } from './start.ts'

const exitCodes = [
  ...commonExitCodes,
  [PortInUse, 2],
  [AddressRefused, 2],
  [KeysInvalid, 2],
  [KeysUnavailable, 2],
] as const

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function sayWhatIsLoaded(store: GraphStore): Promise<void> {
  const dataset = await store.readDataset()
  if (!dataset) return say('Data: nothing is loaded yet. Load the records with: npm run seed')
  if (dataset.state === 'loading')
    return say('Data: a load is under way or was cut off. Load the records again with: npm run seed')
  const version = await store.readSchemaVersion()
  if (version !== schemaVersion)
    say(
      `Data: the graph has version ${version} of its schema, and this program reads version ${schemaVersion}, so that answers may lack what is new. Bring it up to date with: npm run seed`,
    )
  const count = (type: string) => dataset.counts.find((entry) => entry.type === type)?.count ?? 0
  const figures = [
    [count('Organization'), 'organizations'],
    [count('AdministrativeUnit'), 'administrative units'],
    [count('Agreement'), 'agreements'],
    [count('JointActivity'), 'joint activities'],
    [count('Source'), 'sources'],
    [count('Citation'), 'citations'],
  ] as const
  say(`Data: ${figures.map(([number, what]) => `${number.toLocaleString('en')} ${what}`).join(', ')}`)
  say(`Version: ${dataset.version}, loaded ${dataset.loadedAt}`)
}

async function serve(viewerDev: boolean): Promise<void> {
  for (const line of warnOfUnknown(process.env)) process.stderr.write(`${line}\n`)
  const environment = readEnvironment(process.env)
  // GraphQL.js checks every value twice unless it is told before it is loaded that this is not development.
  process.env.NODE_ENV ??= viewerDev ? 'development' : 'production'
  const { start } = await import('./start.ts')
  const running = await start(environment, { viewerDev })
  stopOnSignal(running)
  say(`Coordination Atlas: ${running.address.href}`)
  say(`Program: ${readProgramVersion()}, on Node ${process.versions.node}`)
  say(`GraphQL: ${new URL('graphql', running.address).href}`)
  say(`Engine: ${running.store.engine}`)
  const warning = warnOfExposure(environment)
  if (warning) process.stderr.write(`${warning}\n`)
  try {
    await sayWhatIsLoaded(running.store)
  } catch (error) {
    await running.stop().catch(() => {})
    throw error
  }
}

/** Stops on the first signal; a second one ends the process as it is. */
function stopOnSignal(running: Running): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(128 + constants.signals[signal])
      stopping = true
      say(`${signal}: finishing the requests under way; a second signal ends at once …`)
      running.stop().then(() => say('Stopped.'), fail)
    })
}

function fail(error: unknown): void {
  failWith(error, exitCodes)
}

await new Command('api/main.ts')
  .description('Serves the coordination graph as GraphQL, and the viewer.')
  .version(readProgramVersion(), '-V, --version', 'tell the version of the program')
  .option('--viewer-dev', 'serve the viewer from its sources, with reloading')
  .addHelpText(
    'after',
    `${renderVariables(variables)}\n\nExit codes: 2 wrong arguments or settings, or address or port not to be had, 3 store not to be opened.`,
  )
  .action(({ viewerDev = false }: { viewerDev?: boolean }) => serve(viewerDev))
  .exitOverride()
  .parseAsync()
  .catch(fail)
