import { promises as fs } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { createDocumentText, type DocumentText, type PassagePlace, sha256 } from './check/document.ts'
import { type Checked, ofTypes, type RecordSet } from './check/record-set.ts'
import type { Problem } from './problem.ts'
import { problemAt } from './read/file.ts'

/** Whether a folder is there under the path. */
export async function isFolder(path: string): Promise<boolean> {
  return fs.stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** A citation that gives its place, with where it stands in its record. */
interface PlacedCitation {
  readonly entry: Checked
  readonly key: string
  readonly place: PassagePlace
  readonly passageSha256: string
}

function placedCitationsBySource(set: RecordSet): Map<string, PlacedCitation[]> {
  const bySource = new Map<string, PlacedCitation[]>()
  for (const entry of set.checked) {
    if (!('citations' in entry.record)) continue
    for (const [key, { source, paragraph, start, end, passageSha256 }] of Object.entries(
      entry.record.citations,
    )) {
      if (!paragraph || start === undefined || end === undefined || !passageSha256) continue
      const list = bySource.get(source) ?? []
      bySource.set(source, list)
      list.push({ entry, key, place: { paragraph, start, end }, passageSha256 })
    }
  }
  return bySource
}

function inWords({ paragraph, start, end }: PassagePlace): string {
  return `paragraph ${paragraph}, ${start} to ${end}`
}

function yamlOf({ paragraph, start, end }: PassagePlace): string {
  return `paragraph: ${paragraph}, start: ${start}, end: ${end}`
}

/** What is wrong with the place, or undefined when the document has the passage there. */
function placeProblem(
  { entry, key, place, passageSha256 }: PlacedCitation,
  document: DocumentText,
  name: string,
): Problem | undefined {
  const at = (field: string, message: string, otherwise: string) => {
    const found = document.find(passageSha256, place.end - place.start)
    const fix = found ? `A passage with this fingerprint stands at ${yamlOf(found)}.` : otherwise
    return problemAt(entry.file, ['citations', key, field], message, fix)
  }
  const length = document.lengthOf(place.paragraph)
  if (length === undefined)
    return at(
      'paragraph',
      `is paragraph ${place.paragraph}, but ${name} has ${document.paragraphs}`,
      'Count the lines of the document from 1, blank ones as well.',
    )
  if (place.end > length)
    return at(
      'end',
      `is ${place.end}, but paragraph ${place.paragraph} of ${name} has ${length} code points`,
      'Count Unicode code points from 0; end is the one after the last.',
    )
  const there = document.fingerprintOf(place)
  if (there === passageSha256) return undefined
  return at(
    'passageSha256',
    `is not the fingerprint of ${inWords(place)} of ${name}, which has ${there}`,
    'Correct the range, or, if it is right, write the fingerprint that is there.',
  )
}

interface Opened {
  readonly document?: DocumentText
  readonly problems: readonly Problem[]
}

async function openDocument({ record, file }: Checked<'Source'>, folder: string): Promise<Opened> {
  const name = record.file ?? ''
  const at = (field: string, message: string, fix: string): Opened => ({
    problems: [problemAt(file, [field], message, fix)],
  })
  const path = join(folder, name)
  if (!resolve(path).startsWith(join(resolve(folder), sep)))
    return at('file', `"${name}" leads out of the folder of documents`, 'Name a file in that folder.')
  let bytes: Buffer
  try {
    bytes = await fs.readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT'
      ? at('file', `there is no document ${path}`, 'Correct the name, or put the document there.')
      : at('file', `${path} cannot be read (${code})`, 'Allow the document to be read.')
  }
  const actual = sha256(bytes)
  const { problems } =
    record.sha256 === undefined
      ? at('file', `names ${name} without its fingerprint`, `Add sha256: '${actual}'.`)
      : record.sha256 !== actual
        ? at(
            'sha256',
            `is not the fingerprint of ${name}, which has ${actual}`,
            'Use the document that was cited, or cite this one anew.',
          )
        : { problems: [] }
  try {
    return { document: createDocumentText(bytes), problems }
  } catch {
    const text = at('file', `${name} is not valid UTF-8`, 'Cite a text in UTF-8.')
    return { problems: [...problems, ...text.problems] }
  }
}

function withoutFile(citation: PlacedCitation, source: Checked<'Source'>): Problem {
  return {
    ...problemAt(
      citation.entry.file,
      ['citations', citation.key, 'paragraph'],
      `cannot be proved: ${source.record.id} names no file`,
      `Add file and sha256 in ${source.file.path}.`,
    ),
    warning: true,
  }
}

/**
 * Proves every place and fingerprint of the records against the documents in the folder. Each document is
 * read once, and only one is held at a time.
 */
export async function proveSources(
  set: RecordSet,
  folder: string,
): Promise<{ problems: Problem[]; proved: number }> {
  const problems: Problem[] = []
  const citationsBySource = placedCitationsBySource(set)
  let proved = 0
  for (const source of ofTypes(set, 'Source')) {
    const citations = citationsBySource.get(source.record.id) ?? []
    if (source.record.file === undefined) {
      for (const citation of citations) problems.push(withoutFile(citation, source))
      continue
    }
    const { document, problems: found } = await openDocument(source, folder)
    problems.push(...found)
    if (!document) continue
    for (const citation of citations) {
      const problem = placeProblem(citation, document, source.record.file)
      if (problem) problems.push(problem)
      else proved++
    }
  }
  return { problems, proved }
}
