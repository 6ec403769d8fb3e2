import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Judgement, judge } from '../../bench/steady/drive.ts'
import type { Request } from '../../bench/steady/mix.ts'
import { waiting } from '../../setup/waiting.ts'

/** How long a client waits before it asks again, in milliseconds. */
const untilNextTry = 50

export interface Answered extends Judgement {
  readonly text: string
  /** How often it was asked. */
  readonly tries: number
}

/** Asks until an answer is there, whatever becomes of the server meanwhile. @throws when none comes */
export async function askUntilAnswered(url: () => URL, asked: Request): Promise<Answered> {
  const end = performance.now() + waiting.step
  for (let tries = 1; ; tries++) {
    try {
      const answer = await ask(url(), asked)
      return { ...judge(asked, answer), text: answer.text, tries }
    } catch (error) {
      if (performance.now() > end) throw error
      await pause(untilNextTry)
    }
  }
}

/** The whole text of what is left of an answer. @throws when it breaks off */
async function readRest(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of response as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** What came of requests until the server took no more. */
export interface UntilRefused {
  readonly answered: number
  /** Requests that were not taken, of which no byte was answered. */
  readonly refused: number
  /** Answers that broke off. */
  readonly broken: readonly string[]
  /** Answers that are not right. */
  readonly bad: readonly string[]
}

/** Clients that keep their connections. */
export function openConnections(url: URL, count: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: count + 1 })
  const send = ({ path, headers, body }: Pick<Request, 'path' | 'headers' | 'body'>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST'
      httpRequest(new URL(path, url), { method, headers, agent }, resolve).on('error', reject).end(body)
    })
  return {
    /** Asks, and resolves once the answer has begun. */
    async begin(path: string) {
      const response = await send({ path })
      return { rest: () => readRest(response) }
    },
    /** Every client asks one thing after the other until it is refused. @param onAnswer told how many are answered */
    async askUntilRefused(next: () => Request, onAnswer: (count: number) => void): Promise<UntilRefused> {
      let [answered, refused] = [0, 0]
      const [broken, bad]: [string[], string[]] = [[], []]
      const goOn = async (): Promise<void> => {
        for (;;) {
          const asked = next()
          const response = await send(asked).catch(() => undefined)
          if (!response) return void refused++
          const { statusCode: status = 0, headers } = response
          try {
            const isForNow = headers['retry-after'] !== undefined
            const { kind, what } = judge(asked, { status, isForNow, text: await readRest(response) })
            if (kind !== 'right' && kind !== 'busy') bad.push(what)
          } catch (error) {
            broken.push(`${asked.name} ${asked.path}: ${error}`)
          }
          onAnswer(++answered)
        }
      }
      await Promise.all(Array.from({ length: count }, goOn))
      return { answered, refused, broken, bad }
    },
    close: () => agent.destroy(),
  }
}
