import { type Saved, type SavedView, savedVersion, savedView } from '../../schema/saved-view.ts'
import type { FileFault } from '../state/file-fault.ts'
import { SavedError } from '../state/saved-error.ts'
import { readSaved } from '../state/saved-view.ts'
import { EnvelopeError, envelopeKind, envelopeVersion, readEnvelope } from './envelope.ts'
import { fromJson, fromXml, type GraphFileView } from './graph-file-view.ts'

/** Bytes of a file that is opened, at most: far more than the largest picture has. */
const largestFile = 20_000_000
/** Problems that a reader is told at once. */
const toldProblems = 3

/** A file cannot be opened. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly fault: FileFault
  constructor(fault: FileFault, options?: ErrorOptions) {
    super(`The file cannot be opened: ${JSON.stringify(fault)}`, options)
    this.fault = fault
  }
}

/** A view as it was exported, as one that was saved: its address, and where everything stood. */
function fromEnvelope(text: string): Saved {
  const { meta, data } = readEnvelope(text)
  const { address } = data.state
  if (typeof address !== 'string')
    throw new EnvelopeError([{ place: 'data.state.address', problem: 'the view itself is missing' }])
  return {
    kind: 'coordination-atlas/view-link',
    version: 1,
    query: address,
    positions: Object.fromEntries(Object.entries(data.positions).map(([id, { x, y }]) => [id, [x, y]])),
    dataVersion: meta.sourceVersion,
  }
}

/** The text as JSON. @throws {FileRefused} which tells what was cut off from what never was JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const [first = '', last] = [text.trimStart().at(0), text.trimEnd().at(-1)]
    const end = { '{': '}', '[': ']' }[first]
    throw new FileRefused({ what: end && last !== end ? 'cutOff' : 'notJson' }, { cause })
  }
}

/** The text as XML. @throws {FileRefused} likewise. */
function parseXml(text: string): Document {
  const [, root = ''] = /<((?:[\w-]+:)?(?:graphml|gexf))[\s>]/.exec(text) ?? []
  const refuse = (cause?: unknown) => {
    const isCut = root !== '' && !text.trimEnd().endsWith(`</${root}>`)
    return new FileRefused(isCut ? { what: 'cutOff' } : { what: 'damaged', places: [], more: 0 }, { cause })
  }
  let document: Document
  try {
    document = new DOMParser().parseFromString(text, 'application/xml')
  } catch (cause) {
    throw refuse(cause)
  }
  // Browsers tell of what they cannot read within the document.
  if (document.getElementsByTagName('parsererror').length > 0) throw refuse()
  return document
}

interface Head {
  readonly kind?: unknown
  readonly version?: unknown
}

/** What a file says at its top that it is: views that were exported do so in their `meta`. */
function readHead(value: unknown): Head & { readonly isEnvelope: boolean } {
  const whole = (value ?? {}) as Head & { readonly meta?: Head | null }
  return whole.meta ? { ...whole.meta, isEnvelope: true } : { ...whole, isEnvelope: false }
}

const savedKinds: readonly unknown[] = [
  'coordination-atlas/story',
  'coordination-atlas/view-link',
] satisfies ReadonlyArray<Saved['kind']>

/**
 * The view that a graph file was exported from. Whatever server the address names, what it asks for is shown by this one:
 * nothing but its query is taken.
 */
function fromGraphFile({ permalink, dataVersion, positions }: GraphFileView): SavedView {
  if (permalink === undefined) throw new FileRefused({ what: dataVersion ? 'noAddress' : 'foreign' })
  const damaged = (places: readonly string[]) =>
    new FileRefused({ what: 'damaged', places: places.slice(0, toldProblems), more: 0 })
  if (!URL.canParse(permalink)) throw damaged(['permalink'])
  const { protocol, pathname, search } = new URL(permalink)
  if (!/^https?:$/.test(protocol) || pathname !== '/') throw damaged(['permalink'])
  const read = savedView.safeParse({
    kind: 'coordination-atlas/view-link',
    version: savedVersion,
    query: search.slice(1),
    ...(Object.keys(positions).length > 0 ? { positions } : {}),
    ...(dataVersion ? { dataVersion } : {}),
  })
  if (read.success) return read.data
  throw damaged(
    read.error.issues.map(({ path: [place] }) => (place === 'query' ? 'permalink' : String(place))),
  )
}

/** What a file holds: a view that was exported in whatever format says which, or saved, or a story. @throws {FileRefused} */
export async function openFile(file: Blob): Promise<Saved> {
  if (file.size > largestFile)
    throw new FileRefused({ what: 'large', mostMegabytes: largestFile / 1_000_000 })
  const text = await file.text().catch((cause: unknown) => {
    throw new FileRefused({ what: 'unreadable' }, { cause })
  })
  const isXml = text.trimStart().startsWith('<')
  const value = isXml ? undefined : parse(text)
  const ofGraph = isXml ? fromXml(parseXml(text)) : fromJson(value)
  if (ofGraph) return fromGraphFile(ofGraph)
  const { kind, version, isEnvelope } = readHead(value)
  if (isEnvelope ? kind !== envelopeKind : !savedKinds.includes(kind))
    throw new FileRefused({ what: 'foreign' })
  const own = isEnvelope ? envelopeVersion : savedVersion
  // Saved ones of older versions are brought up to date by their reader.
  if (typeof version === 'number' && (isEnvelope ? version !== own : version > own))
    throw new FileRefused({ what: 'version', found: version, own })
  try {
    return isEnvelope ? fromEnvelope(text) : readSaved(text)
  } catch (cause) {
    if (cause instanceof SavedError && cause.fault === 'version')
      throw new FileRefused({ what: 'version', found: Number(version), own }, { cause })
    if (!(cause instanceof SavedError || cause instanceof EnvelopeError)) throw cause
    const places = [...new Set(cause.places)]
    const more = Math.max(0, places.length - toldProblems)
    throw new FileRefused({ what: 'damaged', places: places.slice(0, toldProblems), more }, { cause })
  }
}
