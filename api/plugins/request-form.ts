import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { BodyTypeRefused, MethodRefused, NotARequest, OnlyQueries } from '../errors.ts'

/** Refuses requests by other methods than GET and POST. */
export function createMethodRefusal(): Plugin {
  return {
    onRequestParse({ request: { method } }) {
      if (method !== 'GET' && method !== 'POST') throw new MethodRefused(method)
    },
  }
}

/** Refuses, saying how it is written, what is no request of GraphQL over HTTP. */
export function createFormRefusal(): Plugin {
  return {
    onRequestParse({ request, url, requestParser: parse, setRequestParser, fetchAPI }) {
      if (!parse) throw new BodyTypeRefused(request.headers.get('content-type'))
      if (request.method === 'GET') assertParameters(url.searchParams)
      else if (request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
        setRequestParser(async (sent) => {
          const body = await sent.text()
          assertParameters(new URLSearchParams(body))
          return parse(new fetchAPI.Request(sent.url, { method: 'POST', headers: sent.headers, body }))
        })
      else
        setRequestParser(async (sent) => {
          try {
            return await parse(sent)
          } catch (error) {
            throw toBodyError(error)
          }
        })
    },
  }
}

/** @throws {NotARequest} for a parameter that is given twice, or is not JSON where it has to be. */
function assertParameters(parameters: URLSearchParams): void {
  for (const name of new Set(parameters.keys())) {
    const { length } = parameters.getAll(name)
    if (length > 1)
      throw new NotARequest(`The parameter "${cut(name)}" is given ${length} times: give it once.`)
  }
  for (const name of ['variables', 'extensions']) {
    const text = parameters.get(name)
    if (text) assertJson(name, text)
  }
}

function assertJson(name: string, text: string): void {
  try {
    JSON.parse(text)
  } catch (cause) {
    const message = `The parameter "${name}" is not JSON${toReason(cause)}: write an object, such as {"first": 5}, and encode it for an address.`
    throw new NotARequest(message, { cause })
  }
}

/** The error of reading a body, with what is wrong with it where it is not JSON; any other error as it is. */
export function toBodyError(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    return new NotARequest('The body of the request ended before it was whole.', { cause: error })
  const cause = error instanceof GraphQLError ? error.extensions.originalError : undefined
  if (cause === undefined) return error
  return new NotARequest(
    `The body is not JSON${toReason(cause)}: send an object, such as {"query": "{ dataset { version } }"}.`,
    { cause: error },
  )
}

/** What the parser of JSON complained of, in brackets. */
function toReason(cause: unknown): string {
  const message =
    typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : undefined
  return typeof message === 'string' && message ? ` (${cut(message)})` : ''
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

/** Refuses documents with a mutation or a subscription, as soon as they are parsed. */
export function createQueriesOnly(): Plugin {
  return {
    onParse() {
      return ({ result }) => {
        if (result === null || result instanceof Error) return
        const other = result.definitions.find(isOtherThanQuery)
        if (!other) return
        const refusal = new OnlyQueries(other.operation)
        throw new GraphQLError(refusal.message, { nodes: other, originalError: refusal })
      }
    },
  }
}

function isOtherThanQuery(definition: { readonly kind: Kind }): definition is OperationDefinitionNode {
  return (
    definition.kind === Kind.OPERATION_DEFINITION &&
    'operation' in definition &&
    definition.operation !== 'query'
  )
}
