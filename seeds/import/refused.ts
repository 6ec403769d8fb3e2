import type { Problem } from '../problem.ts'
import { codeOf } from '../read/file.ts'

/** The import cannot begin, or not go on: what is wrong with the spreadsheet, the mapping or the folder. */
export class ImportRefused extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, message, fix }) => `${file}: ${message}. ${fix}`).join('\n'))
    this.name = 'ImportRefused'
    this.problems = problems
  }
}

/** @throws {ImportRefused} with one problem of the file, at the 1-based line where one is given. */
export function refuse(file: string, message: string, fix: string, line?: number, path = ''): never {
  throw new ImportRefused([{ file, line, path, message, fix }])
}

/** @throws {ImportRefused} that says why the file cannot be read. */
export function refuseUnreadable(file: string, error: unknown): never {
  const code = codeOf(error)
  if (code === 'ENOENT') return refuse(file, 'is not there', 'Name a file that is.')
  if (code === 'EISDIR') return refuse(file, 'is a folder', 'Name a file in it.')
  return refuse(file, `cannot be read (${code})`, 'Allow the file to be read.')
}
