import { type Dirent, promises as fs } from 'node:fs'
import { basename, join } from 'node:path'
import { type Id, nodeTypeOf, toId } from '../schema/ids.ts'
import { isRecordType, type RecordType, recordSchemas } from '../schema/records/index.ts'
import { type NodeType, nodeTypes } from '../schema/vocabulary.ts'
import type { Problem } from './problem.ts'
import { createRecordFile, parseYaml, type RecordFile } from './yaml-file.ts'

/** A record as its file has it, before anything is known of what it says. */
export interface RawRecord {
  readonly id: Id
  readonly type: RecordType
  readonly file: RecordFile
  readonly value: Readonly<Record<string, unknown>>
}

export interface ReadResult {
  readonly records: readonly RawRecord[]
  /** Ids that the files bear, those that cannot be read included: a reference to one is not dangling. */
  readonly ids: ReadonlySet<string>
  readonly problems: readonly Problem[]
  /** Folders that are not there, cannot be opened or hold no record. */
  readonly unusable: readonly string[]
}

const maximumBytes = 1_048_576
const prefixes = (Object.keys(recordSchemas) as NodeType[]).map((type) => `${nodeTypes[type].prefix}-`)

function problem(file: string, message: string, fix: string, line?: number): Problem {
  return { file, line, path: '', message, fix }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

function toFolderProblem(folder: string, error: unknown): Problem {
  const code = codeOf(error)
  if (code === 'ENOENT') return problem(folder, 'is not there', 'Name a folder that holds records.')
  if (code === 'ENOTDIR') return problem(folder, 'is a file, not a folder', 'Name the folder that it is in.')
  return problem(folder, `cannot be opened (${code})`, 'Allow the folder to be read.')
}

interface Listing {
  readonly files: string[]
  readonly problems: Problem[]
}

/** Adds what lies in the folder, in the order of names; what is hidden is passed over. */
async function list(folder: string, listing: Listing, seen: Set<string>): Promise<void> {
  const real = await fs.realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const entries: Dirent[] = await fs.readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    try {
      const kind = entry.isSymbolicLink() ? await fs.stat(path) : entry
      if (kind.isDirectory()) await list(path, listing, seen)
      else if (entry.name.endsWith('.yaml')) listing.files.push(path)
      else if (/\.ya?ml$/i.test(entry.name))
        listing.problems.push(
          problem(path, 'is passed over: records end in .yaml', 'Rename the file so that it ends in .yaml.'),
        )
    } catch (error) {
      listing.problems.push(problem(path, `cannot be opened (${codeOf(error)})`, 'Allow it to be read.'))
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

async function readText(path: string): Promise<{ text: string } | { problem: Problem }> {
  try {
    const { size } = await fs.stat(path)
    if (size > maximumBytes)
      return {
        problem: problem(
          path,
          `has ${size.toLocaleString('en')} bytes; a record has at most ${maximumBytes.toLocaleString('en')}`,
          'Split it: one record a file.',
        ),
      }
    const bytes = await fs.readFile(path)
    try {
      return { text: utf8.decode(bytes) }
    } catch {
      const line = bytes.toString('utf8').split('\uFFFD', 1)[0]?.split('\n').length
      return { problem: problem(path, 'is not valid UTF-8', 'Save the file again as UTF-8.', line) }
    }
  } catch (error) {
    return { problem: problem(path, `cannot be read (${codeOf(error)})`, 'Allow the file to be read.') }
  }
}

function toMap(value: unknown): Readonly<Record<string, unknown>> | string {
  if (value === null || value === undefined) return 'is empty'
  if (Array.isArray(value)) return 'is a list; a record is a map of fields'
  if (typeof value !== 'object') return `is a single value; a record is a map of fields`
  return value as Readonly<Record<string, unknown>>
}

function typeOfName(path: string): { id: Id; type: RecordType } | Problem {
  const name = basename(path, '.yaml')
  const type = nodeTypeOf(name)
  if (type === undefined)
    return problem(
      path,
      `"${name}" is no id: a record is named after its id`,
      `Name it with lower-case ASCII words joined by hyphens after one of ${prefixes.join(', ')}.`,
    )
  if (!isRecordType(type))
    return problem(
      path,
      `"${name}" is the id of a ${type}, which is derived and has no record of its own`,
      'Write it inside the record that it belongs to.',
    )
  return { id: toId(name), type }
}

/** Reads one file, or says everything that keeps it from being a record. */
async function readRecord(path: string, id: Id, type: RecordType): Promise<RawRecord | Problem[]> {
  const read = await readText(path)
  if ('problem' in read) return [read.problem]
  const { value, findings } = parseYaml(read.text)
  if (findings.length > 0) return findings.map((finding) => ({ file: path, ...finding }))
  const map = toMap(value)
  return typeof map === 'string'
    ? [problem(path, map, 'Write the record’s fields, or delete the file.', 1)]
    : { id, type, file: createRecordFile(path, read.text), value: map }
}

/**
 * Reads every `*.yaml` under the folders, in the order given and of names. One file is one record; its name
 * is its id. Whatever cannot be read is a problem, never an exception.
 */
export async function readRecords(folders: readonly string[]): Promise<ReadResult> {
  const records: RawRecord[] = []
  const problems: Problem[] = []
  const unusable: string[] = []
  const fileOfId = new Map<string, string>()
  const seen = new Set<string>()
  for (const folder of folders) {
    const listing: Listing = { files: [], problems }
    try {
      await list(folder, listing, seen)
    } catch (error) {
      unusable.push(folder)
      problems.push(toFolderProblem(folder, error))
      continue
    }
    for (const path of listing.files) {
      const named = typeOfName(path)
      if ('message' in named) {
        problems.push(named)
        continue
      }
      const first = fileOfId.get(named.id)
      if (first !== undefined) {
        problems.push(
          problem(
            path,
            `${named.id} is already described in ${first}`,
            'Join the two records, or give one of them another id.',
          ),
        )
        continue
      }
      fileOfId.set(named.id, path)
      const read = await readRecord(path, named.id, named.type)
      if (Array.isArray(read)) problems.push(...read)
      else records.push(read)
    }
  }
  if (fileOfId.size === 0 && problems.length === 0)
    for (const folder of folders) {
      unusable.push(folder)
      problems.push(problem(folder, 'holds no record', 'Name a folder that holds *.yaml records.'))
    }
  return { records, ids: new Set(fileOfId.keys()), problems, unusable }
}
