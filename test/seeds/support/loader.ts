import { join } from 'node:path'
import { run } from '../../../seeds/run.ts'
import { type Environment, type Finished, runAsUser, runHere } from '../../setup/run-program.ts'
import { createFolder, fixtureRecords } from './records.ts'

export const newStore = () => join(createFolder(), 'graph')
/** A store of its own, and one's own records alone. */
const toEnvironment = (env: Environment) => ({ ATLAS_STORE: newStore(), ATLAS_COLLECTIONS: 'none', ...env })

/** Arguments that load the fixtures. */
export const fixtures = ['--data', fixtureRecords]

/** Runs the loader in this process. */
export function seed(args: readonly string[], env: Environment = {}) {
  return runHere(run, args, toEnvironment(env))
}

/** Runs the loader as a user does. */
export function seedAsUser(
  args: readonly string[],
  env: Environment = {},
  onStderr?: (text: string, interrupt: () => void) => void,
): Promise<Finished> {
  return runAsUser('seeds/main.ts', args, { env: toEnvironment(env), onStderr })
}
