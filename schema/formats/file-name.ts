import { foldName } from '../names.ts'

/** The part of a file name in plain letters, at most 60 of them; `other` where nothing is left. */
function toPart(text: string, other: string): string {
  const plain = foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain || other
}

export interface FileNameParts {
  /** What is exported: network, matrix, coverage … */
  readonly report: string
  /** What it is about: the focus or the filter. */
  readonly scope: string
  /** The day of the picture, ISO 8601. */
  readonly day: string
  readonly extension: string
}

/** `[report]_[scope]_[day].[ext]` in plain letters, safe on every file system. */
export function toFileName({ report, scope, day, extension }: FileNameParts): string {
  return `${toPart(report, 'view')}_${toPart(scope, 'all')}_${toPart(day, 'undated')}.${toPart(extension, 'bin')}`
}
