import { basename } from 'node:path'
import { type Id, nodeTypeOf, toId } from '../../schema/ids.ts'
import { isRecordType, type RecordType, recordSchemas } from '../../schema/records/index.ts'
import { type NodeType, nodeTypes } from '../../schema/vocabulary.ts'
import type { Problem } from '../problem.ts'
import { problemOf, type RecordFile, readText } from './file.ts'
import { createYamlFile, parseYaml } from './yaml.ts'

/** A record as its file has it: not yet held against its schema. */
export interface RawRecord {
  readonly id: Id
  readonly type: RecordType
  readonly file: RecordFile
  readonly value: Readonly<Record<string, unknown>>
}

const maximumBytes = 1_048_576
const prefixes = (Object.keys(recordSchemas) as NodeType[]).map((type) => `${nodeTypes[type].prefix}-`)

/** The record type that the id names, or what is wrong with the id. */
export function toRecordType(id: string): { type: RecordType } | { message: string; fix: string } {
  const type = nodeTypeOf(id)
  if (type === undefined)
    return {
      message: `"${id}" is no id`,
      fix: `An id is lower-case ASCII words joined by hyphens after one of ${prefixes.join(', ')}.`,
    }
  if (!isRecordType(type))
    return {
      message: `"${id}" is the id of a ${type}, which is derived and has no record of its own`,
      fix: 'Write it inside the record that it belongs to.',
    }
  return { type }
}

function toMap(value: unknown): Readonly<Record<string, unknown>> | string {
  if (value === null || value === undefined) return 'is empty'
  if (Array.isArray(value)) return 'is a list; a record is a map of fields'
  if (typeof value !== 'object') return `is a single value; a record is a map of fields`
  return value as Readonly<Record<string, unknown>>
}

/** Reads the map of fields that a YAML file holds, or says everything that keeps it from being one. */
export async function readMap(
  path: string,
): Promise<{ file: RecordFile; value: Readonly<Record<string, unknown>> } | Problem[]> {
  const read = await readText(path, maximumBytes, 'Split it: one record a file.')
  if ('problem' in read) return [read.problem]
  const { value, findings } = parseYaml(read.text)
  if (findings.length > 0) return findings.map((finding) => ({ file: path, ...finding }))
  const map = toMap(value)
  return typeof map === 'string'
    ? [problemOf(path, map, 'Write the record’s fields, or delete the file.', 1)]
    : { file: createYamlFile(path, read.text), value: map }
}

/** Reads a file that is one record, named after its id, or says everything that keeps it from being one. */
export async function readRecord(path: string): Promise<RawRecord | Problem[]> {
  const id = basename(path, '.yaml')
  const named = toRecordType(id)
  if ('message' in named)
    return [problemOf(path, `${named.message}; a record is named after its id`, named.fix)]
  const read = await readMap(path)
  return Array.isArray(read) ? read : { id: toId(id), type: named.type, ...read }
}
