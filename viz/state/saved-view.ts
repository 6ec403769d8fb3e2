import { z } from 'zod'
import { type Saved, type SavedView, saved, savedVersion } from '../../schema/saved-view.ts'
import { SavedError } from './saved-error.ts'

/** What brings a text of each older version up to the next one; none is older yet. */
type Migrations = Readonly<Record<number, (before: object) => object>>
const migrations: Migrations = {}

const head = z.object({ version: z.int() })

/** @param from migrations by the version that they begin at. @throws {SavedError} */
export function readSaved(text: string, from: Migrations = migrations): Saved {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new SavedError('damaged', 'It is not JSON.')
  }
  const found = head.safeParse(value)
  if (!found.success) throw new SavedError('damaged', 'It has no version.', { places: ['version'] })
  let current = value as { version: number }
  while (current.version !== savedVersion) {
    const migrate = from[current.version]
    if (!migrate) throw new SavedError('version', `Version ${current.version} cannot be read.`)
    current = { ...migrate(current), version: current.version + 1 }
  }
  const read = saved.safeParse(current)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const places = read.error.issues.map(({ path }) => path.join('.'))
  throw new SavedError('damaged', `${places[0]}: ${issue?.message}`, { places })
}

/** @throws {SavedError} where it is a story. */
export function readSavedView(text: string): SavedView {
  const found = readSaved(text)
  if (found.kind === 'coordination-atlas/view-link') return found
  throw new SavedError('damaged', 'It is a story, not a view.')
}
