import { isId } from '../../schema/ids.ts'
import { BadUserInput } from '../errors.ts'
import type { Position } from '../graph/requests.ts'

/**
 * A position as an opaque cursor. `list` names the list and its order, as a position in one list means
 * nothing in another.
 */
export function toCursor(list: string, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url')
}

/** The position that a cursor stands for. @throws {BadUserInput} when it is not a cursor of this list. */
export function toPosition(list: string, cursor: string): Position {
  const [of, key, id] = parts(cursor)
  if (typeof of === 'string' && of !== list)
    throw new BadUserInput(
      `The cursor is from another list or order (${cut(of, 40)}, not ${list}): give back a cursor that this list gave.`,
    )
  const isKey = typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key))
  if (of !== list || !isKey || typeof id !== 'string' || !isId(id)) throw notACursor(cursor)
  return { key, id }
}

function parts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.length === 3) return value
  } catch {
    // Told below, in the same words as every other wrong cursor.
  }
  throw notACursor(cursor)
}

function notACursor(cursor: string): BadUserInput {
  return new BadUserInput(
    `"${cut(cursor, 60)}" is not a cursor: give back an endCursor or cursor that this list gave.`,
  )
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
