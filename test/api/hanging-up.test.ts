import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hangUpAfter } from '../../api/http/hanging-up.ts'

describe('a client that is hung up on after a moment', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('is there until then, and no longer', () => {
    const connection = new PassThrough()
    hangUpAfter(1_000, connection)
    vi.advanceTimersByTime(999)
    expect(connection.destroyed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(connection.destroyed).toBe(true)
  })

  it('is let be, as often as it is asked for, and leaves nobody listening for its end', () => {
    const connection = new PassThrough()
    const before = connection.listenerCount('close')
    for (let requests = 0; requests < 3; requests++) hangUpAfter(1_000, connection)()
    vi.advanceTimersByTime(1_000)
    expect(connection.destroyed).toBe(false)
    expect(connection.listenerCount('close')).toBe(before)
  })

  it('is not kept when it leaves before', async () => {
    const connection = new PassThrough()
    hangUpAfter(1_000, connection)
    const closed = once(connection, 'close')
    connection.destroy()
    await closed
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not kept when it has left already', () => {
    const connection = new PassThrough()
    connection.destroy()
    hangUpAfter(1_000, connection)
    expect(vi.getTimerCount()).toBe(0)
  })
})
