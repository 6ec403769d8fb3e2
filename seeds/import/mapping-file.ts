import { z } from 'zod'
import { visitMaps } from '../check/record-set.ts'
import { word } from '../check/wording.ts'
import { nearest } from '../nearest.ts'
import { type Path, type Problem, toPathText } from '../problem.ts'
import { type RecordFile, readText } from '../read/file.ts'
import { createYamlFile, parseYaml } from '../read/yaml.ts'
import { type Mapping, mappingSchema } from './mapping.ts'
import { ImportRefused, refuse } from './refused.ts'

/** A header that the mapping names, with where it does. */
export interface NamedColumn {
  readonly header: string
  readonly path: Path
}

export interface MappingFile {
  readonly mapping: Mapping
  readonly file: RecordFile
  readonly columns: readonly NamedColumn[]
}

const maximumBytes = 1_048_576

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}

function schemaAt(path: Path): unknown {
  return path.reduce<unknown>((schema, step) => {
    if (schema instanceof z.ZodObject) return unwrap(schema.shape[step])
    return schema instanceof z.ZodArray ? unwrap(schema.element) : undefined
  }, mappingSchema)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value)
}

function* toProblems(file: RecordFile, value: unknown, error: z.ZodError): Generator<Problem> {
  for (const issue of error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const at = (to: Path, message: string, fix: string): Problem => ({
      ...file.locate(to),
      path: toPathText(to),
      message,
      fix,
    })
    const schema = schemaAt(path)
    if (issue.code === 'unrecognized_keys') {
      const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
      for (const key of issue.keys) {
        const near = nearest(key, fields)
        const fix = near ? `Did you mean ${near}?` : `The fields here are ${fields.join(', ')}.`
        yield at([...path, key], 'is no field here', fix)
      }
      continue
    }
    const { message, fix } = word(issue, valueAt(value, path), schema, () => undefined)
    yield at(path, message, fix)
  }
}

function listColumns(value: unknown): NamedColumn[] {
  const columns: NamedColumn[] = []
  visitMaps(value, (map, path) => {
    if (path.includes('words')) return
    for (const field of ['column', 'placeColumn'])
      if (typeof map[field] === 'string') columns.push({ header: map[field], path: [...path, field] })
  })
  return columns
}

/**
 * The mapping in the file.
 *
 * @throws {ImportRefused} with everything that is wrong with it, by line.
 */
export async function readMapping(path: string): Promise<MappingFile> {
  const read = await readText(path, maximumBytes, 'Name the YAML file that is the mapping.')
  if ('problem' in read) throw new ImportRefused([read.problem])
  const { text } = read
  const { value, findings } = parseYaml(text)
  if (findings.length > 0) throw new ImportRefused(findings.map((finding) => ({ file: path, ...finding })))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(path, 'is no map of fields', 'Begin with the mapping that --template writes.', 1)
  const file = createYamlFile(path, text)
  const parsed = mappingSchema.safeParse(value)
  if (!parsed.success) throw new ImportRefused([...toProblems(file, value, parsed.error)])
  return { mapping: parsed.data, file, columns: listColumns(parsed.data) }
}
