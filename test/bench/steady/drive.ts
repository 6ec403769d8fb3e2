import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Mix, Request } from './mix.ts'

/** What came of requests. */
export interface Tally {
  sent: number
  right: number
  /** Refused for now, with when to ask again. */
  busy: number
  /** Answered with another status than the right one, or not at all. */
  failed: number
  /** Answered, but not with what is so. */
  wrong: number
}

export interface SteadyDrive {
  /** Requests under way at a time, at most. */
  readonly connections: number
  /** Requests begun in a second; as many as are answered when it is absent. */
  readonly rate?: number
  /** Whether to go on, asked before every request. */
  isGoing(): boolean
  /** Told of what failed or is wrong. */
  onBad?(what: string): void
}

export interface Answer {
  readonly status: number
  /** Whether it says when to ask again. */
  readonly isForNow: boolean
  readonly text: string
}

/** Asks and reads the whole answer. @throws when the connection breaks before its end */
export function ask(url: URL, asked: Request, agent?: Agent): Promise<Answer> {
  const { path, headers, body } = asked
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = httpRequest(new URL(path, url), { method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response
        .on('data', (part) => parts.push(part))
        .on('error', reject)
        .on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            isForNow: response.headers['retry-after'] !== undefined,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        )
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A server may close a connection that was kept just when it is used again (RFC 9112, 9.3.1).
      if (sent.reusedSocket && error.code === 'ECONNRESET') ask(url, asked, agent).then(resolve, reject)
      else reject(error)
    })
    sent.end(body)
  })
}

export interface Judgement {
  readonly kind: Exclude<keyof Tally, 'sent'>
  /** What was asked and what came, for whoever looks into it. */
  readonly what: string
}

export function judge(asked: Request, { status, isForNow, text }: Answer): Judgement {
  const what = `${asked.name} ${asked.path} ${asked.body ?? ''}: ${status} ${text.slice(0, 300)}`
  if (status === 503 && isForNow) return { kind: 'busy', what }
  if (status !== asked.status) return { kind: 'failed', what }
  try {
    return { kind: asked.isRight(text) ? 'right' : 'wrong', what }
  } catch (error) {
    return { kind: 'wrong', what: `${what} (${error})` }
  }
}

/** Asks what the mix gives for as long as it is told to, over connections that are kept. Counts into the tally. */
export async function driveSteadily(
  url: URL,
  mix: Mix,
  tally: Tally,
  { connections, rate, isGoing, onBad = () => {} }: SteadyDrive,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begin = performance.now()
  let next = 0
  async function goOn(): Promise<void> {
    while (isGoing()) {
      if (rate) {
        const early = begin + (next++ / rate) * 1_000 - performance.now()
        if (early > 0) await pause(early)
        if (!isGoing()) return
      }
      const asked = mix()
      tally.sent++
      const { kind, what } = await ask(url, asked, agent).then(
        (answer) => judge(asked, answer),
        (error: Error): Judgement => ({
          kind: 'failed',
          what: `${asked.name} ${asked.path}: ${error.message}`,
        }),
      )
      tally[kind]++
      if (kind === 'failed' || kind === 'wrong') onBad(what)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, goOn))
  } finally {
    agent.destroy()
  }
}

export const emptyTally = (): Tally => ({ sent: 0, right: 0, busy: 0, failed: 0, wrong: 0 })
