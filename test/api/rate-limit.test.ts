import { describe, expect, it } from 'vitest'
import { createTestApp, post } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  describe('a client', () => {
    const requestsPerMinute = 3

    /** Statuses of requests from each address in turn, as the outermost proxy would name them. */
    async function ask(proxies: number, ...from: string[]) {
      const app = createTestApp({ store: store(), rate: { requestsPerMinute, proxies } })
      const answers = []
      for (const address of from)
        answers.push(await post(app, '{ __typename }', {}, { 'x-forwarded-for': address }))
      return answers
    }
    const statuses = async (...asked: Parameters<typeof ask>) =>
      (await ask(...asked)).map(({ status }) => status)

    it('may ask as often as is allowed in a minute, and is told when it may ask again', async () => {
      const answers = await ask(1, ...Array<string>(4).fill('192.0.2.7'))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
      const [refused] = answers.slice(-1)
      expect(refused?.errors[0]).toMatchObject({
        message: expect.stringMatching(
          /^One client may send 3 requests a minute: ask again in \d+ seconds\.$/,
        ),
        extensions: { code: 'RATE_LIMITED' },
      })
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    })

    it('does not use up what another may ask', async () => {
      const from = ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.1']
      expect(await statuses(1, ...from)).toEqual([200, 200, 200, 200, 429])
    })

    it('is one in all of its network of IPv6, however it is written', async () => {
      const from = [
        '2001:db8::1',
        '2001:DB8:0:0:5::9',
        '2001:db8:0:0:1:2:3:4',
        '2001:db8:0:1::1',
        '2001:db8::2',
      ]
      expect(await statuses(1, ...from)).toEqual([200, 200, 200, 200, 429])
      const mapped = ['::ffff:192.0.2.1', '192.0.2.1', '::ffff:192.0.2.1', '::ffff:192.0.2.1']
      expect(await statuses(1, ...mapped)).toEqual([200, 200, 200, 429])
    })

    it('is known by what the proxies say, not by what it says itself', async () => {
      const from = ['a, 192.0.2.1', 'b, 192.0.2.1', 'c, 192.0.2.1', 'd, 192.0.2.1']
      expect(await statuses(1, ...from)).toEqual([200, 200, 200, 429])
      const behindTwo = from.map((address) => `${address}, 198.51.100.1`)
      expect(await statuses(2, ...behindTwo)).toEqual([200, 200, 200, 429])
    })

    it('is not counted by a header where no proxy is known', async () => {
      expect(await statuses(0, ...Array<string>(5).fill('192.0.2.7'))).toEqual([200, 200, 200, 200, 200])
    })
  })
})
