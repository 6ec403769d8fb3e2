import { z } from 'zod'
import { nearest } from '../../schema/nearest.ts'
import { partialDate } from '../../schema/records/fields.ts'
import type { SuggestId } from './suggestions.ts'

export type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
  custom: 'an id',
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number'
  return kinds[typeof value] ?? typeof value
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** A problem in words: what is wrong, and what to do. */
export interface Wording {
  readonly message: string
  readonly fix: string
}

function wordMissing(schema: unknown): Wording {
  const options = schema instanceof z.ZodEnum ? ` with one of ${schema.options.join(', ')}` : ''
  return { message: 'is missing', fix: `Add the field${options}.` }
}

function wordDate(value: unknown, issue: Issue): Wording {
  if (typeof value === 'string')
    return {
      message: issue.message,
      fix: `Write a year, month or day that exists, in quotes: '2021', '2021-05' or '2021-05-17'.`,
    }
  return {
    message: `${JSON.stringify(value)} is ${kindOf(value)}, not a date`,
    fix:
      typeof value === 'number'
        ? `Write it in quotes: '${value}'.`
        : `Write a date in quotes: '2021', '2021-05' or '2021-05-17'.`,
  }
}

/** For an id of the wrong shape or type; the schema's message ends with the prefixes that are allowed. */
function wordId(value: unknown, issue: Issue, suggest: SuggestId): Wording {
  const prefixes = issue.message.slice(issue.message.lastIndexOf('begins with')).match(/[a-z]+-/g) ?? []
  const near = typeof value === 'string' ? suggest(value, prefixes) : undefined
  return {
    message: issue.message,
    fix: near ? `Did you mean ${near}?` : `Name a record whose id begins with ${prefixes.join(' or ')}.`,
  }
}

function wordChoice(value: unknown, values: readonly unknown[]): Wording {
  const near = typeof value === 'string' ? nearest(value, values.map(String)) : undefined
  return {
    message: `${JSON.stringify(value)} is not one of the words for this field`,
    fix: near
      ? `Did you mean ${near}? The words are ${values.join(', ')}.`
      : `Write one of ${values.join(', ')}.`,
  }
}

/** The schemas' own messages read "what is wrong: what to do". */
function wordOwn(message: string): Wording {
  const [what = message, ...rest] = message.split(': ')
  return rest.length > 0
    ? { message: what, fix: `${capital(rest.join(': '))}.` }
    : { message, fix: 'See seeds/README.md for the shape of a record.' }
}

/** Whether the schemas have words of their own for the field's being absent. */
function isOwnWord({ message }: Issue, schema: unknown): boolean {
  return schema !== partialDate && /^(has|is) /.test(message)
}

/**
 * What the schema has against the value, in words. `schema` is that of the value alone; `suggest` finds
 * the id that was meant.
 */
export function word(issue: Issue, value: unknown, schema: unknown, suggest: SuggestId): Wording {
  if (value === undefined) return isOwnWord(issue, schema) ? wordOwn(issue.message) : wordMissing(schema)
  if (schema === partialDate) return wordDate(value, issue)
  switch (issue.code) {
    case 'invalid_value':
      return wordChoice(value, issue.values)
    case 'invalid_type': {
      if (!issue.message.startsWith('Invalid input')) return wordOwn(issue.message)
      const expected = kinds[issue.expected] ?? issue.expected
      const quoted = expected === 'text' && typeof value !== 'object' ? `: '${value}'` : ''
      return {
        message: `is ${kindOf(value)}, not ${expected}`,
        fix: quoted ? `Write it in quotes${quoted}.` : `Write ${expected}.`,
      }
    }
    case 'too_small':
      if (!issue.message.startsWith('Too small')) return wordOwn(issue.message)
      return {
        message: `is ${JSON.stringify(value)}, which is too small`,
        fix: `Write ${issue.minimum} or more.`,
      }
    case 'invalid_format':
      if (issue.format === 'url')
        return {
          message: `${JSON.stringify(value)} is not a web address`,
          fix: 'Write it in full, beginning with https:// or http://.',
        }
      return { message: issue.message, fix: 'Write the 64 characters that sha256sum prints.' }
    case 'custom':
      return issue.message.includes(' is not an id that begins with ')
        ? wordId(value, issue, suggest)
        : wordOwn(issue.message)
    default:
      return wordOwn(issue.message)
  }
}
