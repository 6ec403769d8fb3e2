import type { ExecutionResult } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Day } from '../../schema/partial-date.ts'
import type { LoadedVersion } from '../loading/loaded-version.ts'
import type { FactsOf, RequestFacts } from './request-facts.ts'

export interface KeptAnswersParts {
  /** Bytes of all that is kept. */
  readonly mostBytes: number
  readonly loaded: LoadedVersion
  /** The day that is meant by today, which an answer may depend on. */
  readonly today: () => Day
  readonly factsOf: FactsOf
}

interface KeptAnswer {
  readonly text: string
  /** Of the data set that it was read from. */
  readonly version: string
  /** When it was there, as `performance.now()` has it. */
  readonly made: number
  readonly facts: Pick<RequestFacts, 'operation' | 'cost'>
}

/** What an answer takes besides its characters, in bytes. */
const frame = 500

/**
 * Keeps answers, for whoever asks the same while the same data set is loaded. An answer is given again only when the
 * store has been seen, after it was made, to hold the version that it held before it was begun: while a load is under
 * way and for what was read during one, none is.
 */
export function createKeptAnswers({ mostBytes, loaded, today, factsOf }: KeptAnswersParts): Plugin {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    // One answer must not drive out all the others.
    maxEntrySize: Math.ceil(mostBytes / 16),
    sizeCalculation: ({ text }, question) => 2 * (text.length + question.length) + frame,
  })
  const asked = new WeakMap<Request, { readonly question: string; readonly version: string }>()
  return {
    async onParams({ params, request, setResult }) {
      const question = toQuestion(params, today())
      if (question === undefined) return
      const answer = kept.get(question)
      const version = await loaded.read(answer?.made)
      if (version === undefined) return
      if (answer?.version !== version) {
        asked.set(request, { question, version })
        return
      }
      Object.assign(factsOf(request), answer.facts, { isKept: true })
      setResult(toResult({}, answer.text))
    },
    onExecutionResult({ request, result, setResult }) {
      const { question, version } = asked.get(request) ?? {}
      if (question === undefined || version === undefined || !isWhole(result)) return
      const text = JSON.stringify(result)
      const { operation, cost } = factsOf(request)
      kept.set(question, { text, version, made: performance.now(), facts: { operation, cost } })
      setResult(toResult(result.data, text))
    },
  }
}

/** All that an answer depends on besides the data set: undefined for what is no operation. */
function toQuestion({ query, operationName, variables }: GraphQLParams, today: Day): string | undefined {
  if (typeof query !== 'string') return undefined
  return JSON.stringify([today, operationName ?? null, variables ?? null, query])
}

/** Whether the answer is data without errors. */
function isWhole(result: unknown): result is ExecutionResult {
  return typeof result === 'object' && result !== null && 'data' in result && !('errors' in result)
}

/** A result that is written as the text. */
function toResult(data: ExecutionResult['data'], text: string): ExecutionResult {
  return Object.assign({ data }, { stringify: () => text })
}
