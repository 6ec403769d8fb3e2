import { createServer } from 'node:http'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { StoreAccessDenied, StoreUnavailable } from '../../api/graph/errors.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createAnswering, Refused } from '../../api/http/plain-answers.ts'

/** The status of an answer that fails so, and what the log has then of the level. */
async function failWith(error: Error, level: number) {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) })
  const server = createServer(
    createAnswering({ logger, failure: 'The file could not be made.' }, async () => {
      throw error
    }),
  )
  const { status } = await fetch(await listen(server, '127.0.0.1', 0))
  await stop(server)
  return { status, logged: lines.map((line) => JSON.parse(line)).filter((line) => line.level === level) }
}

describe('the log of an answer in plain text', () => {
  it.each([new StoreUnavailable('Nobody is there.'), new StoreAccessDenied('Not with this user.')])(
    'warns of a store that is away, with the reason: %s',
    async (error) => {
      const { status, logged } = await failWith(error, 40)
      expect(status).toBe(503)
      expect(logged).toMatchObject([{ msg: 'The file could not be made.', reason: error.message }])
    },
  )

  it('does not warn of what a client can mend', async () => {
    expect(await failWith(new Refused(400, 'No such format.'), 40)).toEqual({ status: 400, logged: [] })
  })
})
