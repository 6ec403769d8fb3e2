import { join } from 'node:path'
import type { Problem } from '../../../seeds/problem.ts'

/** Problems with the folder's name taken off wherever they name a file. */
export function within(folder: string, problems: readonly Problem[]): Problem[] {
  const strip = (text: string) => text.replaceAll(join(folder, '/'), '')
  return problems.map((problem) => ({
    ...problem,
    file: strip(problem.file),
    message: strip(problem.message),
    fix: strip(problem.fix),
  }))
}
