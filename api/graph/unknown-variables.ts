import { nearest } from '../../schema/nearest.ts'
import { variables } from './variables.ts'

/** What `compose.yaml` and the tests read, which come to the programs as well. */
const ofOthers = /^ATLAS_(?:PUBLISH|TEST(?:_\w+)?)$/

/**
 * A line for each variable that begins with `ATLAS_`, holds something and is none that the programs read: what it was meant to
 * set stays as it is when it is not set.
 */
export function warnOfUnknown(env: Readonly<Record<string, string | undefined>>): string[] {
  const known: readonly string[] = variables.map(({ name }) => name)
  return Object.keys(env)
    .filter((name) => name.startsWith('ATLAS_') && env[name])
    .filter((name) => !known.includes(name) && !ofOthers.test(name))
    .map((name) => {
      const near = nearest(name, known)
      return `Warning: ${name} is no setting and has no effect.${near ? ` Is ${near} meant?` : ' --help lists those that there are.'}`
    })
}
