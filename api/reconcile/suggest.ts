import { foldName } from '../../schema/names.ts'
import type { Context } from '../context.ts'
import { Refused } from '../http/plain-answers.ts'
import { readCandidates } from './candidates.ts'
import { properties } from './properties.ts'
import { toTypes, typeIds } from './types.ts'
import type { ServiceLanguage, Words } from './words.ts'

/** What is proposed at once. */
const pageSize = 20

/** Actors whose names begin so. */
export async function suggestEntities(params: URLSearchParams, context: Context, words: Words) {
  const skipped = toCursor(params)
  const text = (params.get('prefix') ?? '').slice(0, 200)
  const query = { text, types: [], limit: skipped + pageSize, conditions: [] }
  const candidates = await readCandidates(query, context, words)
  return {
    result: candidates.slice(skipped).map(({ id, name, description, type }) => ({
      id,
      name,
      description,
      notable: type.map(({ id: typeId, name: typeName }) => ({ id: typeId, name: typeName })),
    })),
  }
}

export function suggestTypes(params: URLSearchParams, words: Words) {
  return suggest(
    params,
    toTypes(words).map(({ id, name }) => ({ id, name })),
  )
}

export function suggestProperties(params: URLSearchParams, language: ServiceLanguage) {
  return suggest(
    params,
    properties.map(({ id, name }) => ({ id, name: name[language] })),
  )
}

/** Properties that actors of a type can have. */
export function proposeProperties(params: URLSearchParams, language: ServiceLanguage) {
  const type = params.get('type') ?? ''
  if (type && !typeIds.has(type))
    throw new Refused(
      400,
      `There is no type ${JSON.stringify(type.slice(0, 80))}: there are ${[...typeIds].join(', ')}.`,
    )
  const limit = toWholeNumber('limit', params.get('limit')) ?? properties.length
  const isOfUnits = unitTypes.has(type)
  const fitting = properties.filter(
    ({ of, read }) => read && (!of || type === '' || (of === 'AdministrativeUnit') === isOfUnits),
  )
  return {
    type,
    limit,
    properties: fitting.slice(0, limit).map(({ id, name }) => ({ id, name: name[language] })),
  }
}

const unitTypes: ReadonlySet<string> = new Set([
  'AdministrativeUnit',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'VILLAGE',
])

function suggest<One extends { readonly id: string; readonly name: string }>(
  params: URLSearchParams,
  all: readonly One[],
) {
  const typed = foldName(params.get('prefix') ?? '')
  const words = (text: string) => foldName(text).split(' ')
  const fits = ({ id, name }: One) =>
    foldName(id).startsWith(typed) ||
    typed.split(' ').every((start) => words(name).some((word) => word.startsWith(start)))
  const skipped = toCursor(params)
  return { result: all.filter(fits).slice(skipped, skipped + pageSize) }
}

/** How many suggestions the client has already. */
function toCursor(params: URLSearchParams): number {
  return toWholeNumber('cursor', params.get('cursor')) ?? 0
}

function toWholeNumber(name: string, text: string | null): number | undefined {
  if (text === null || text === '') return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new Refused(400, `"${name}" is ${JSON.stringify(text.slice(0, 80))}: give a whole number.`)
}
