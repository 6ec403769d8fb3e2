import { StoreDamaged, StoreLocked } from '../errors.ts'

/** What a failure to open the file means to the caller; the engine tells them apart by its messages alone. */
export function toOpenFailure(path: string, cause: unknown): unknown {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (message.includes('cannot be locked')) return new StoreLocked(path, { cause })
  if (/GRAFEO-(?:S\d+|X002|V001)/.test(message))
    return new StoreDamaged(
      `${path} is damaged or is no graph: delete it and load the records again, or set ATLAS_STORE to another file.`,
      { cause },
    )
  return cause
}
