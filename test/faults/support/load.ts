import { Agent, request as httpRequest } from 'node:http'
import { text as toText } from 'node:stream/consumers'
import { expect, TestRunner, vi } from 'vitest'
import type { errorCodes } from '../../../api/client-errors.ts'
import { waiting } from '../../setup/waiting.ts'

/** What the API says of a database that does not answer, and of a request that took too long. */
const sentences: Readonly<Record<string, RegExp>> = {
  STORE_UNAVAILABLE: /^The database does not answer now\. The same request may succeed in a moment\.$/,
  TIMEOUT: /^The request took longer than \d+ seconds: ask for less at once\.$/,
}
const statuses: Readonly<Record<string, number>> = { STORE_UNAVAILABLE: 503, TIMEOUT: 504 }
/** What no client may see: the database's own words, where it is, and how it is entered. */
const secrets = /neo4j|bolt|cypher|neo\.\w+error|service ?unavailable|session ?expired|127\.0\.0\.1|mat-khau/i

/** Every client has to be answered more than once, which is more than one step. */
const patience = { timeout: 2 * waiting.step }

export interface Tally {
  sent: number
  right: number
  /** Requests that failed as they should, by code. */
  readonly failed: Partial<Record<keyof typeof errorCodes, number>>
  /** What came instead of a right answer or an error that is told as it should be. */
  readonly wrong: string[]
  /** The longest that a request took, in milliseconds. */
  longest: number
}

export interface Load {
  readonly tally: Tally
  /** Waits until so many more requests have been answered right by each client on average. */
  rightAgain(timesEach?: number): Promise<void>
  /** Waits until so many more requests have failed with one of the codes. */
  failing(times: number, ...codes: ReadonlyArray<keyof typeof errorCodes>): Promise<void>
  /**
   * Ends once every request is answered: right or as it should fail, and in time. Notes on the test what came of them,
   * which the verbose reporter shows.
   */
  stopInOrder(): Promise<Tally>
}

interface GraphqlBody {
  readonly data?: unknown
  readonly errors?: ReadonlyArray<{
    readonly message: string
    readonly extensions?: { readonly code?: string }
  }>
}

/** A connection for each request: one that is kept may be closed by the server just as it is used again. */
const agent = new Agent({ keepAlive: false })

interface Told {
  readonly status: number
  readonly text: string
  readonly body: GraphqlBody
}

function ask(address: URL, query: string): Promise<Told> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL('graphql', address), { agent, method: 'POST', headers }, (response) =>
      toText(response)
        .then((text) => ({
          status: response.statusCode ?? 0,
          text,
          body: JSON.parse(text) as GraphqlBody,
        }))
        .then(resolve, reject),
    )
    request.once('error', reject).end(JSON.stringify({ query }))
  })
}

/** The right answers to the questions, as the server gives them while nothing is amiss; a cold one may take its time. */
export async function askAll(
  address: URL,
  questions: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>()
  for (const query of questions)
    await vi.waitFor(
      async () => {
        const { status, text, body } = await ask(address, query)
        if (status !== 200 || body.errors) throw new Error(`${query}: ${status} ${text}`)
        answers.set(query, body.data)
      },
      { timeout: waiting.step },
    )
  return answers
}

/** Whether nothing of the answer differs from the right one, where fields that failed are null. */
function agrees(given: unknown, right: unknown): boolean {
  if (given === null || given === undefined || given === right) return true
  if (typeof given !== 'object' || typeof right !== 'object' || right === null) return false
  return Object.entries(given).every(([name, value]) => agrees(value, Reflect.get(right, name)))
}

/** Why the answer is neither right nor an error as it should be; the code of the error, or undefined when it is right. */
function judge({ status, text, body }: Told, right: unknown) {
  if (!body.errors) {
    const isRight = status === 200 && JSON.stringify(body.data) === JSON.stringify(right)
    return isRight ? {} : { wrong: `${status} ${text}` }
  }
  const [first] = body.errors
  const code = first?.extensions?.code as keyof typeof errorCodes | undefined
  const isTold =
    code !== undefined &&
    !secrets.test(text) &&
    status === statuses[code] &&
    body.errors.every(({ message, extensions }) => sentences[extensions?.code ?? '']?.test(message)) &&
    agrees(body.data, right)
  return isTold ? { code } : { wrong: `${status} ${text}` }
}

/** What came of a load, in a line. */
function toLine({ sent, right, failed, wrong, longest }: Tally): string {
  const codes = Object.entries(failed).map(([code, count]) => `${count} ${code}`)
  const parts = [`${sent} sent`, `${right} right`, ...codes, `${wrong.length} wrong`]
  return `${parts.join(', ')}; the longest ${(longest / 1_000).toFixed(1)} s`
}

/**
 * Clients that ask the server one question after the other until they are stopped, and compare what they are told.
 * @param answers the right ones, by question
 */
export function startLoad(address: URL, answers: ReadonlyMap<string, unknown>, clients = 32): Load {
  const questions = [...answers]
  const tally: Tally = { sent: 0, right: 0, failed: {}, wrong: [], longest: 0 }
  let isStopping = false
  async function keepAsking(place: number): Promise<void> {
    for (let next = place; !isStopping; next++) {
      const [query, right] = questions[next % questions.length] ?? ['', undefined]
      const began = performance.now()
      tally.sent++
      try {
        const { code, wrong } = judge(await ask(address, query), right)
        if (wrong) tally.wrong.push(wrong)
        else if (code) tally.failed[code] = (tally.failed[code] ?? 0) + 1
        else tally.right++
      } catch (cause) {
        tally.wrong.push(String(cause))
      }
      tally.longest = Math.max(tally.longest, performance.now() - began)
    }
  }
  const asking = Array.from({ length: clients }, (_, place) => keepAsking(place))
  const countOf = (codes: ReadonlyArray<keyof typeof errorCodes>) =>
    codes.reduce((sum, code) => sum + (tally.failed[code] ?? 0), 0)
  return {
    tally,
    async rightAgain(timesEach = 2) {
      const goal = tally.right + timesEach * clients
      await expect.poll(() => tally.right, patience).toBeGreaterThanOrEqual(goal)
    },
    async failing(times, ...codes) {
      const goal = countOf(codes) + times
      await expect.poll(() => countOf(codes), patience).toBeGreaterThanOrEqual(goal)
    },
    async stopInOrder() {
      isStopping = true
      await Promise.all(asking)
      await TestRunner.getCurrentTest()?.context.annotate(toLine(tally), 'load')
      expect(tally.wrong).toEqual([])
      expect(tally.longest).toBeLessThan(waiting.step)
      return tally
    },
  }
}
