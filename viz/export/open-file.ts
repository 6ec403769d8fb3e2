import type { Saved } from '../../schema/saved-view.ts'
import { SavedError } from '../state/saved-error.ts'
import { readSaved } from '../state/saved-view.ts'
import { EnvelopeError, readEnvelope } from './envelope.ts'

/** Bytes of a file that is opened, at most: far more than the largest picture has. */
const largestFile = 20_000_000
/** Problems that a reader is told at once. */
const toldProblems = 3

/** A file cannot be opened; the message says why. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

/** A view as it was exported, as one that was saved: its address, and where everything stood. */
function fromEnvelope(text: string): Saved {
  const { meta, data } = readEnvelope(text)
  const { address } = data.state
  if (typeof address !== 'string') throw new EnvelopeError(['data.state.address: the view itself is missing'])
  return {
    kind: 'coordination-atlas/view-link',
    version: 1,
    query: address,
    positions: Object.fromEntries(Object.entries(data.positions).map(([id, { x, y }]) => [id, [x, y]])),
    dataVersion: meta.sourceVersion,
  }
}

/** Whether the text says at its top that it is a story; other files say what they are in their `meta`. */
function isStory(text: string): boolean {
  try {
    return JSON.parse(text)?.kind === 'coordination-atlas/story'
  } catch {
    return false
  }
}

/** What a file holds: a view that was exported, or a story. @throws {FileRefused} */
export async function openFile(file: Blob): Promise<Saved> {
  if (file.size > largestFile) throw new FileRefused(`it has more than ${largestFile / 1_000_000} MB`)
  const text = await file.text()
  try {
    return isStory(text) ? readSaved(text) : fromEnvelope(text)
  } catch (cause) {
    if (cause instanceof SavedError) throw new FileRefused(cause.message, { cause })
    if (!(cause instanceof EnvelopeError)) throw cause
    const more = cause.problems.length - toldProblems
    const told = cause.problems.slice(0, toldProblems).join(' · ')
    throw new FileRefused(more > 0 ? `${told} · +${more}` : told, { cause })
  }
}
