import { afterEach, beforeEach, describe, expect, it, vi as mock } from 'vitest'
import { errorCodes } from '../../api/client-errors.ts'
import { BadAnswer, ServerAway, ServerRefused, toPause, toRemedy } from '../../viz/client/errors.ts'
import { fetchFile } from '../../viz/client/fetch-file.ts'
import { fetchGraph, missingUnder } from '../../viz/client/fetch-graph.ts'
import { AreasDocument } from '../../viz/client/generated.ts'
import { createUnderWay } from '../../viz/client/under-way.ts'
import { whenAwake } from '../../viz/client/when-awake.ts'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'
import { toTold } from '../../viz/parts/failure-note.tsx'

const refused = (code: string, retryAfter?: number) =>
  new ServerRefused([], { codes: [code], status: 200, retryAfter })

describe('a failure', () => {
  it('has words and a hint for every code of the API in both languages', () => {
    for (const { failure } of [vi, en]) expect(Object.keys(failure.codes)).toEqual(Object.keys(errorCodes))
  })

  it('is sent again by itself only where that can help', () => {
    expect(toPause(new ServerAway(undefined), 1)).toBe(1_000)
    expect(toPause(new BadAnswer(502), 1)).toBe(1_000)
    expect(toPause(refused('STORE_UNAVAILABLE'), 1)).toBe(1_000)
    expect(toPause(refused('DATA_LOADING', 10), 1)).toBe(10_000)
    for (const code of [
      'NOT_FOUND',
      'COST_EXCEEDED',
      'BAD_USER_INPUT',
      'INTERNAL',
      'PERSISTED_QUERY_NOT_FOUND',
    ])
      expect([code, toPause(refused(code), 1)]).toEqual([code, undefined])
    expect(toPause(new BadAnswer(404), 1)).toBeUndefined()
    expect(toRemedy(refused('A_CODE_OF_TOMORROW'))).toBe('asks')
  })

  it('is one that signing in helps against where nobody is let in without, whoever says so', () => {
    const byServer = new ServerRefused(['no'], { codes: [], status: 401 })
    for (const failure of [byServer, new BadAnswer(401)]) {
      expect(toRemedy(failure)).toBe('sign-in')
      expect(toPause(failure, 1)).toBeUndefined()
      expect(toTold(failure, vi)[0]).toBe('Cần đăng nhập để xem dữ liệu.')
      expect(toTold(failure, en)[0]).toBe('Sign in to see the data.')
    }
  })

  it('is sent again ever less often, and not before the server said', () => {
    const away = new ServerAway(undefined)
    expect([1, 2, 3, 4, 5, 99].map((tries) => toPause(away, tries))).toEqual([
      1_000, 2_000, 4_000, 8_000, 30_000, 30_000,
    ])
    expect(toPause(refused('RATE_LIMITED', 17), 1)).toBe(17_000)
    expect(toPause(refused('RATE_LIMITED', 1), 4)).toBe(8_000)
    expect(toPause(refused('RATE_LIMITED', 86_400), 1)).toBe(120_000)
  })
})

describe('an answer', () => {
  afterEach(() => {
    mock.unstubAllGlobals()
  })
  const answer = (body: unknown, init?: ResponseInit) =>
    mock.stubGlobal('fetch', () => Promise.resolve(Response.json(body, init)))
  const ask = (signal?: AbortSignal) => fetchGraph(AreasDocument, {}, signal)
  const errors = [{ message: 'no', extensions: { code: 'INTERNAL' } }]
  const data = { cooperationAreas: [] }

  it('with a part missing is kept and told', async () => {
    answer({ data, errors })
    const { signal } = new AbortController()
    expect(await ask(signal)).toEqual(data)
    expect(missingUnder(signal)).toMatchObject({ codes: ['INTERNAL'], isPartial: true })
  })

  it('with a part missing is a failure to what cannot tell of gaps', async () => {
    answer({ data, errors })
    await expect(ask()).rejects.toBeInstanceOf(ServerRefused)
  })

  it('without data is a failure that knows when to ask again', async () => {
    answer({ errors }, { status: 429, headers: { 'retry-after': '12' } })
    await expect(ask(new AbortController().signal)).rejects.toMatchObject({
      retryAfter: 12,
      isPartial: false,
    })
  })

  it('that is none of this API is told from no answer at all', async () => {
    answer('hello', { status: 404 })
    await expect(ask()).rejects.toEqual(new BadAnswer(404))
    await expect(fetchFile('/font.woff2')).rejects.toEqual(new BadAnswer(404))
    mock.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(ask()).rejects.toBeInstanceOf(ServerAway)
    await expect(fetchFile('/font.woff2')).rejects.toBeInstanceOf(ServerAway)
  })
})

describe('what is under way', () => {
  afterEach(() => {
    mock.useRealTimers()
  })

  it('is slow after its time and no longer when it has come', async () => {
    mock.useFakeTimers()
    const underWay = createUnderWay(8_000)
    const told: boolean[] = []
    underWay.subscribe(() => told.push(underWay.isSlow()))
    let resolve = (_: string): void => undefined
    const waited = underWay.wait(
      new Promise<string>((come) => {
        resolve = come
      }),
    )
    mock.advanceTimersByTime(7_999)
    expect(underWay.isSlow()).toBe(false)
    mock.advanceTimersByTime(1)
    expect(underWay.isSlow()).toBe(true)
    resolve('here')
    expect(await waited).toBe('here')
    expect(told).toEqual([true, false])
  })
})

describe('what is to be done again', () => {
  const home = new EventTarget()
  const page = Object.assign(new EventTarget(), { hidden: false })
  beforeEach(() => {
    mock.useFakeTimers()
    mock.stubGlobal('window', home)
    mock.stubGlobal('document', page)
    page.hidden = false
  })
  afterEach(() => {
    mock.useRealTimers()
    mock.unstubAllGlobals()
  })
  const start = () => {
    const act = mock.fn()
    const stop = new AbortController()
    whenAwake(1_000, act, stop.signal)
    return { act, stop }
  }

  it('is done once after the pause', () => {
    const { act } = start()
    mock.advanceTimersByTime(999)
    expect(act).not.toHaveBeenCalled()
    mock.advanceTimersByTime(1)
    home.dispatchEvent(new Event('online'))
    expect(act).toHaveBeenCalledOnce()
  })

  it('is done at once when the network is back', () => {
    const { act } = start()
    home.dispatchEvent(new Event('online'))
    mock.advanceTimersByTime(5_000)
    expect(act).toHaveBeenCalledOnce()
  })

  it('waits until somebody looks at the page', () => {
    const { act } = start()
    page.hidden = true
    mock.advanceTimersByTime(5_000)
    expect(act).not.toHaveBeenCalled()
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    expect(act).toHaveBeenCalledOnce()
  })

  it('is not done once it is given up', () => {
    const { act, stop } = start()
    stop.abort()
    mock.advanceTimersByTime(5_000)
    home.dispatchEvent(new Event('online'))
    expect(act).not.toHaveBeenCalled()
  })
})
