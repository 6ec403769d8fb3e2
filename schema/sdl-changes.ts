import { buildSchema } from 'graphql'

export interface SdlChange {
  /** Whether queries of clients can fail by it, or get what they do not expect. */
  readonly level: 'breaking' | 'dangerous' | 'safe'
  /** What kind of change it is, by the names of GraphQL Inspector: `FIELD_REMOVED`. */
  readonly type: string
  readonly message: string
}

const levels = { BREAKING: 'breaking', DANGEROUS: 'dangerous', NON_BREAKING: 'safe' } as const

/** What changed from one schema to another, both as SDL: what breaks clients first. By GraphQL Inspector. */
export async function findChanges(before: string, after: string): Promise<SdlChange[]> {
  // It is loaded where it is asked for, as most often nothing has changed.
  const { diff } = await import('@graphql-inspector/core')
  const changes = await diff(buildSchema(before), buildSchema(after))
  const found = changes.map(({ criticality, type, message }) => ({
    level: levels[criticality.level],
    type,
    message,
  }))
  return Object.values(levels).flatMap((level) => found.filter((change) => change.level === level))
}

/** The changes in lines for a reader. */
export function toLines(changes: readonly SdlChange[]): string {
  return changes.map(({ level, message }) => `  ${level.padEnd(9)}  ${message}\n`).join('')
}
