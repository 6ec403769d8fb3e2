import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { run } from '../../../../seeds/import/run.ts'
import { runHere } from '../../../setup/run-program.ts'
import { createFolder } from '../../support/records.ts'
import { knownFiles } from './known.ts'

export interface Imported {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** The folder that the records went to. */
  readonly out: string
  /** Records by id, as their files have them. */
  readonly records: Readonly<Record<string, Record<string, unknown>>>
  /** Lines of the review file without its headers. */
  readonly review: readonly string[]
}

/** Every file under the folder but hidden ones, by its path in it. */
export function readFiles(folder: string): Record<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

let knownFolder: string | undefined

export interface ImportOptions {
  readonly args?: readonly string[]
  readonly signal?: AbortSignal
  /** A folder that is there already. */
  readonly out?: string
}

/** Runs the import as the command line does, over known records of its own. */
export async function importFile(
  file: string,
  mapping: string,
  { args = [], signal = new AbortController().signal, out = join(createFolder(), 'out') }: ImportOptions = {},
): Promise<Imported> {
  knownFolder ??= createFolder(knownFiles)
  const mappingFile = join(createFolder({ 'mapping.yaml': mapping }), 'mapping.yaml')
  const finished = await runHere(
    run,
    [file, '--mapping', mappingFile, '--out', out, ...args, '--collections', 'none', '--data', knownFolder],
    {},
    signal,
  )
  const files = readFiles(out)
  const records = Object.entries(files)
    .filter(([path]) => path.endsWith('.yaml'))
    .map(([path, text]) => [path.replace(/^.*\//, '').replace('.yaml', ''), parse(text)])
  return {
    ...finished,
    out,
    records: Object.fromEntries(records),
    review: (files['review.csv'] ?? '').split('\n').slice(1, -1),
  }
}

/** Runs the import over a sheet of its own. */
export function importCsv(
  csv: string | Uint8Array,
  mapping: string,
  options: ImportOptions = {},
): Promise<Imported> {
  return importFile(join(createFolder({ 'bang.csv': csv }), 'bang.csv'), mapping, options)
}

/** A mapping for sheets with the columns Tên, Ngày, Bên A, Bên B and, where there is more, what that says. */
export const mapping = (more = '') => `
source: { title: Bảng quy chế }
kind: REGULATION
title: { column: Tên }
signed: { column: Ngày }
parties:
  - { column: Bên A, role: SIGNATORY }
  - { column: Bên B, role: SIGNATORY, separators: [';', "\\n"], kind: PEOPLES_COMMITTEE }
${more}`

export const head = 'Tên,Ngày,Bên A,Bên B'
export const row = 'Quy chế một,19/11/2020,Đồn Biên phòng Đỉnh Gió,UBND huyện Khe Sâu'
