import { toProblems } from '../check/schema.ts'
import type { Path } from '../problem.ts'
import { type RecordFile, readText } from '../read/file.ts'
import { createYamlFile, parseYaml } from '../read/yaml.ts'
import { visitMaps } from '../visit-maps.ts'
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
  if (!parsed.success)
    throw new ImportRefused([
      ...toProblems(mappingSchema, { file, value }, parsed.error.issues, () => undefined),
    ])
  return { mapping: parsed.data, file, columns: listColumns(parsed.data) }
}
