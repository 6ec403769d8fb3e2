import { GraphQLError, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../context.ts'
import { RequestTimeout } from '../errors.ts'
import { createShapeRules, type ShapeLimits } from './shape-rules.ts'

export interface Limits extends ShapeLimits {
  /** Tokens of a query's text. */
  readonly tokens: number
  /** What an operation may cost, in the points of `cost.ts`. */
  readonly cost: number
  /** Seconds that an operation may take. */
  readonly seconds: number
}
export const defaultLimits: Limits = {
  tokens: 4_000,
  depth: 20,
  rootFields: 20,
  fields: 9_999,
  width: 100,
  aliases: 50,
  directives: 50,
  cost: 100_000,
  seconds: 30,
}

/** Refuses what is too long or ill built, and gives up what takes too long or what nobody waits for any more. */
export function createLimits({ tokens, seconds, ...shape }: Limits): Plugin<Context> {
  const rules = createShapeRules(shape)
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: tokens })
        } catch (error) {
          throw error instanceof RangeError ? tooNested() : error
        }
      })
    },
    onValidate({ validateFn, setValidationFn }) {
      // First, as GraphQL's own rules compare fields with one another and take long over very many.
      setValidationFn((schema, document, ...rest) => {
        const errors = validate(schema, document, rules)
        return errors.length > 0 ? errors : validateFn(schema, document, ...rest)
      })
    },
    onExecute({ executeFn, setExecuteFn, args: { contextValue } }) {
      setExecuteFn(async (args) => {
        const { signal: gone } = contextValue.request
        const { giveUp } = contextValue
        let leave = () => {}
        let timer: NodeJS.Timeout | undefined
        const givenUp = new Promise<never>((_, reject) => {
          const end = (reason: unknown) => {
            reject(reason)
            giveUp.abort(reason)
          }
          leave = () => end(gone.reason)
          timer = setTimeout(() => end(new RequestTimeout(seconds)), seconds * 1_000)
        })
        gone.addEventListener('abort', leave)
        if (gone.aborted) leave()
        try {
          // The loaders end an execution that is given up; a signal of its own would cost every object a race.
          return await Promise.race([executeFn(args), givenUp])
        } finally {
          clearTimeout(timer)
          gone.removeEventListener('abort', leave)
        }
      })
    },
  }
}

/** Of brackets within brackets, at each of which GraphQL.js calls itself until the stack is full. */
function tooNested(): GraphQLError {
  return new GraphQLError('Syntax Error: The query has too many brackets within one another to be read.', {
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  })
}
