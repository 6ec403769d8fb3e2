import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inTime, TooLate, waitInTime } from '../../api/in-time.ts'

const never = new Promise<never>(() => {})
const late = () => new Error('late')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is waited for in time', () => {
  it('is what comes of it when that is soon, and nothing is left running', async () => {
    const { signal } = new AbortController()
    expect(await waitInTime(Promise.resolve(7), 50, late, signal)).toBe(7)
    await expect(waitInTime(Promise.reject(new Error('broken')), 50, late, signal)).rejects.toThrow('broken')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is waited for until the time is up, and no longer', async () => {
    const outcome = waitInTime(never, 50, late).catch(String)
    const told = vi.fn()
    void outcome.then(told)
    await vi.advanceTimersByTimeAsync(49)
    expect(told).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await outcome).toBe('Error: late')
  })

  it('is left when the signal is aborted, whether before or meanwhile', async () => {
    const leaving = new AbortController()
    const meanwhile = waitInTime(never, 50, late, leaving.signal)
    leaving.abort(new Error('gone'))
    await expect(meanwhile).rejects.toThrow('gone')
    await expect(waitInTime(never, 50, late, leaving.signal)).rejects.toThrow('gone')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what is read in time', () => {
  it('is told when it is given up, and whoever asked learns why', async () => {
    let given: AbortSignal | undefined
    const outcome = inTime(50, (signal) => {
      given = signal
      return never
    }).catch((cause: unknown) => cause)
    await vi.advanceTimersByTimeAsync(49)
    expect(given?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await outcome).toBeInstanceOf(TooLate)
    expect(given?.reason).toBe(await outcome)
  })

  it('is not told to stop when it came soon', async () => {
    let given: AbortSignal | undefined
    const read = async (signal: AbortSignal) => {
      given = signal
      return 'read'
    }
    expect(await inTime(50, read)).toBe('read')
    await vi.advanceTimersByTimeAsync(50)
    expect(given?.aborted).toBe(false)
  })
})
