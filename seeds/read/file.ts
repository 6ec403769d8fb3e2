import { promises as fs } from 'node:fs'
import { type Path, type Problem, toPathText } from '../problem.ts'

/** Where something of a record stands. */
export interface Place {
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** What a record was read from: a file of its own, rows of a table, or several of these. */
export interface RecordFile {
  /** The file that the record as a whole is named by. */
  readonly path: string
  /** Where the value stands; where there is none, the nearest value around it. */
  locate(path: Path): Place
}

/** A problem of a file as a whole, or of one line of it. */
export function problemOf(file: string, message: string, fix: string, line?: number): Problem {
  return { file, line, path: '', message, fix }
}

/** A problem of what stands at the path of a record. */
export function problemAt(file: RecordFile, path: Path, message: string, fix: string): Problem {
  return { ...file.locate(path), path: toPathText(path), message, fix }
}

/** `ENOENT` and the like, or the error in words. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a UTF-8 file of at most so many bytes, or what keeps it from being read. */
export async function readText(
  path: string,
  maximumBytes: number,
  tooLarge: string,
): Promise<{ text: string } | { problem: Problem }> {
  try {
    const { size } = await fs.stat(path)
    if (size > maximumBytes) {
      const message = `has ${size.toLocaleString('en')} bytes; at most ${maximumBytes.toLocaleString('en')} are read`
      return { problem: problemOf(path, message, tooLarge) }
    }
    const bytes = await fs.readFile(path)
    try {
      return { text: utf8.decode(bytes) }
    } catch {
      const line = bytes.toString('utf8').split('\uFFFD', 1)[0]?.split('\n').length
      return { problem: problemOf(path, 'is not valid UTF-8', 'Save the file again as UTF-8.', line) }
    }
  } catch (error) {
    return { problem: problemOf(path, `cannot be read (${codeOf(error)})`, 'Allow the file to be read.') }
  }
}
