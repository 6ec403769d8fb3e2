import { statSync } from 'node:fs'
import { join } from 'node:path'
import { LoadUnderWay, StoreAccessDenied, StoreDamaged, StoreLocked, StoreUnwritable } from '../errors.ts'

const toMessage = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

/** What a failure to open the file means to the caller; the engine tells them apart by its messages alone. */
export function toOpenFailure(path: string, cause: unknown): unknown {
  const message = toMessage(cause)
  if (isHeld(cause)) return new StoreLocked(path, { cause })
  if (/permission denied/i.test(message))
    return new StoreAccessDenied(
      `${path} cannot be read (Permission denied): see that the user of this process may, or set ATLAS_STORE to another file.`,
      { cause },
    )
  if (/GRAFEO-(?:S\d+|X002|V001)/.test(message) && !isUnwritable(cause))
    return new StoreDamaged(
      isFolder(path)
        ? `${path} is a folder: set ATLAS_STORE to a file, such as ${join(path, 'graph')}.`
        : `${path} is damaged or is no graph: if it is the graph, move it away and load the records again; otherwise set ATLAS_STORE to the file of the graph.`,
      { cause },
    )
  return toWriteFailure(path, cause)
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** What a failure to write the file, or others beside it, means to the caller. */
export function toWriteFailure(path: string, cause: unknown): unknown {
  if (!isUnwritable(cause)) return cause
  const advice = /No space left|ENOSPC|quota|EDQUOT/i.test(toMessage(cause))
    ? 'make room on its disk, where a load takes three times the size of the graph for a while'
    : 'see that its folder may be written to'
  return new StoreUnwritable(
    `${path} cannot be written (${toReason(cause)}): ${advice}, or set ATLAS_STORE to another file. What was loaded before is as it was.`,
    { cause },
  )
}

/** What the system says, in its words and without what the engine says around them. */
function toReason(cause: unknown): string {
  return (
    /No space left on device|Read-only file system|Permission denied|Disk quota exceeded/i.exec(
      toMessage(cause),
    )?.[0] ?? toMessage(cause)
  )
}

function isHeld(cause: unknown): boolean {
  return /is locked by another process|cannot be locked/.test(toMessage(cause))
}

function isUnwritable(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return (
    /^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO)$/.test(code) ||
    /No space left|Read-only file system|Permission denied|Disk quota/i.test(toMessage(cause))
  )
}

/** A second load of the same file. */
export function toHoldFailure(path: string, lock: string, cause: unknown): unknown {
  if (isHeld(cause)) return new LoadUnderWay(path, { cause })
  if (isUnwritable(cause)) return toWriteFailure(path, cause)
  const failure = toOpenFailure(lock, cause)
  if (failure instanceof StoreDamaged)
    return new StoreDamaged(`${lock} is damaged: delete it, while no load is under way. It holds no data.`, {
      cause,
    })
  return failure
}
