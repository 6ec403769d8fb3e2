import { z } from 'zod'
import { nearest } from '../../schema/nearest.ts'
import { type AtlasRecord, recordSchemas } from '../../schema/records/index.ts'
import type { Path, Problem } from '../problem.ts'
import { problemAt, type RecordFile } from '../read/file.ts'
import type { RawRecord } from '../read/record.ts'
import type { SuggestId } from './suggestions.ts'
import { type Issue, word } from './wording.ts'

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema
}

/** The schema of what stands at the path, or undefined where the schema knows no such place. */
function schemaAt(schema: unknown, path: Path): unknown {
  const [step, ...rest] = path
  const here = unwrap(schema)
  if (step === undefined) return here
  if (here instanceof z.ZodObject) return schemaAt(here.shape[step], rest)
  if (here instanceof z.ZodArray) return schemaAt(here.element, rest)
  if (here instanceof z.ZodRecord) return schemaAt(here.valueType, rest)
  return undefined
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  )
}

/** What goes against the schema in a value of the file, in words. */
export function* toProblems(
  schema: z.ZodType,
  { file, value }: { readonly file: RecordFile; readonly value: unknown },
  issues: readonly Issue[],
  suggest: SuggestId,
): Generator<Problem> {
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const here = schemaAt(schema, path)
    if (issue.code !== 'unrecognized_keys') {
      const { message, fix } = word(issue, valueAt(value, path), here, suggest)
      yield problemAt(file, path, message, fix)
      continue
    }
    const fields = here instanceof z.ZodObject ? Object.keys(here.shape) : []
    for (const key of issue.keys) {
      const near = nearest(key, fields)
      yield problemAt(
        file,
        [...path, key],
        'is no field here',
        near ? `Did you mean ${near}?` : `The fields here are ${fields.join(', ')}.`,
      )
    }
  }
}

function withoutUnknown(value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value)
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const map = valueAt(copy, issue.path as Path)
    if (typeof map === 'object' && map !== null)
      for (const key of issue.keys) delete (map as Record<string, unknown>)[key]
  }
  return copy
}

/**
 * The record by its schema, and what goes against the schema. Unknown fields alone do not keep a record
 * from the rules that follow, so that one report holds as much as possible.
 */
export function checkSchema(
  raw: RawRecord,
  suggest: SuggestId,
): { record: AtlasRecord | undefined; problems: Problem[] } {
  const schema = recordSchemas[raw.type]
  const first = schema.safeParse(raw.value)
  if (first.success) return { record: { ...first.data, id: raw.id }, problems: [] }
  const again = schema.safeParse(withoutUnknown(raw.value, first.error.issues))
  return {
    record: again.success ? { ...again.data, id: raw.id } : undefined,
    problems: [...toProblems(schema, raw, first.error.issues, suggest)],
  }
}
