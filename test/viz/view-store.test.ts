import { afterEach, describe, expect, it, vi } from 'vitest'
import { createViewStore, type ViewStore } from '../../viz/app/view-store.ts'
import { longestAddress } from '../../viz/app/write-address.ts'
import { toFragment } from '../../viz/state/fragment.ts'
import { createStory } from '../../viz/state/story.ts'

/** A window as far as the store knows one: an address, and the way back. */
function createHome(path: string) {
  const steps = [new URL(path, 'http://atlas.test/')]
  let at = 0
  const listeners = new Map<string, () => void>()
  const go = (by: number) => {
    at += by
    listeners.get('popstate')?.()
  }
  const home = {
    get location() {
      return steps[at]
    },
    history: {
      pushState(_: unknown, __: string, to: string) {
        steps.splice(++at, Infinity, new URL(to, steps[at - 1]))
      },
      replaceState(_: unknown, __: string, to: string) {
        steps[at] = new URL(to, steps[at])
      },
    },
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    removeEventListener: (name: string) => void listeners.delete(name),
  }
  const address = () => `${steps[at]?.pathname}${steps[at]?.search}${steps[at]?.hash}`
  return { window: home as unknown as Window, address, back: () => go(-1) }
}

const many = Array.from({ length: 120 }, (_, n) => `org-don-bien-phong-so-${n}`)
const viewOf = (store: ViewStore) => store.snapshot().history.present
const opened = (store: ViewStore) => expect.poll(() => store.snapshot().opening).toBe(false)

/** A store at the address, which is closed when the test ends. */
function open(path: string) {
  const home = createHome(path)
  const store = createViewStore(home.window)
  stores.push(store)
  return { ...home, store }
}
const stores: ViewStore[] = []
afterEach(() => {
  for (const store of stores.splice(0)) store.destroy()
  vi.unstubAllGlobals()
})

/** A server that keeps these. */
function keep(kept: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('fetch', async (path: string) => {
    const found = kept[path.replace('/views/', '')]
    return found ? Response.json(found) : new Response('Nothing is kept.', { status: 404 })
  })
}

describe('a window in a frame of another page', () => {
  it('keeps being one whatever its address becomes, and hands out addresses without', () => {
    const { store, address } = open('/?embed=1&day=2026-01-15')
    expect(address()).toBe('/?day=2026-01-15&embed=1')
    store.dispatch({ type: 'focused', ids: ['org-a'] })
    expect(new URLSearchParams(address().slice(2)).get('embed')).toBe('1')
    store.navigate({ page: 'matrix', params: { rows: 'AREA' } })
    expect(address()).toBe('/matrix?rows=AREA&day=2026-01-15&embed=1')
    expect(store.snapshot().route.params).toEqual({ rows: 'AREA' })
    store.dispatch({ type: 'focused', ids: many })
    store.navigate({ page: 'network', params: {} })
    expect(address()).toMatch(/^\/\?embed=1#/)
  })

  it('is none where its address does not say so', () => {
    const { store, address } = open('/matrix?embed=0&day=2026-01-15')
    store.setParams({ rows: 'AREA' })
    store.navigate({ page: 'data', params: {} })
    expect(address()).toBe('/data?day=2026-01-15')
  })
})

describe('a long address', () => {
  it('goes into the fragment, at once and then shorter, and is read back whole', async () => {
    const { store, address } = open('/?day=2026-11-22')
    store.dispatch({ type: 'hidden', ids: many })
    store.dispatch({ type: 'selected', ids: ['org-a'] })
    expect(address()).toMatch(/^\/#v1,/)
    const there = open(address())
    await opened(there.store)
    expect(viewOf(there.store)).toEqual(viewOf(store))
    await expect.poll(address).toMatch(/^\/#v1\./)
    expect(address().length).toBeLessThan(longestAddress)
    const again = open(address())
    await opened(again.store)
    expect(viewOf(again.store)).toEqual(viewOf(store))
    expect(again.store.snapshot()).toMatchObject({ dropped: [], notices: [] })
  })

  it('is led back to, and forth from', async () => {
    const { store, address, back } = open('/?day=2026-11-22')
    store.dispatch({ type: 'hidden', ids: many })
    store.dispatch({ type: 'selected', ids: ['org-a'] })
    await expect.poll(address).toMatch(/^\/#v1\./)
    store.dispatch({ type: 'hiddenShown' })
    store.dispatch({ type: 'selected', ids: ['org-b'] })
    expect(address()).toBe('/?day=2026-11-22&select=org-b')
    back()
    await expect.poll(() => viewOf(store).selection).toEqual(['org-a'])
    expect(viewOf(store).hidden).toEqual([])
  })

  it.each([
    ['damaged', '#v1.rubbish'],
    ['version', '#v7.abc'],
    ['long', `#v1.${'A'.repeat(100_000)}`],
  ])('that is %s is told, and the first screen shown', async (what, hash) => {
    const { store, address } = open(`/?lang=en${hash}`)
    expect(store.snapshot().opening).toBe(true)
    await opened(store)
    expect(store.snapshot().notices).toMatchObject([{ what }])
    expect(viewOf(store)).toMatchObject({ hidden: [], focus: [], language: 'en' })
    expect(address()).toMatch(/^\/\?day=[\d-]+&lang=en$/)
  })

  it('of a view that is no view is told', async () => {
    const { store } = open(`/#${await toFragment('{"version":1,"kind":"other"}')}`)
    await opened(store)
    expect(store.snapshot().notices).toMatchObject([{ what: 'damaged' }])
  })
})

describe('a short address', () => {
  const saved = {
    kind: 'coordination-atlas/view-link',
    version: 1,
    query: 'day=2020-01-01&focus=org-a',
    positions: { 'org-a': [1.5, 2] },
  }
  const story = {
    kind: 'coordination-atlas/story',
    version: 1,
    title: 'Hai năm',
    steps: [
      { title: 'Một', text: '', view: 'day=2020-01-01' },
      { title: 'Hai', text: '', view: 'day=2021-01-01&focus=org-b' },
    ],
  }

  it('opens the view, and stays until the view is another', async () => {
    keep({ k7f3q2m9xw: saved })
    const { store, address } = open('/?view=k7f3q2m9xw')
    await opened(store)
    expect(viewOf(store)).toMatchObject({ day: '2020-01-01', focus: ['org-a'], placed: 'k7f3q2m9xw' })
    expect(address()).toBe('/?view=k7f3q2m9xw')
    store.dispatch({ type: 'selected', ids: ['org-a'] })
    expect(address()).toBe('/?day=2020-01-01&focus=org-a&select=org-a&placed=k7f3q2m9xw')
  })

  it.each([
    ['unknown', '?view=aaaaaaaaaa'],
    ['unknown', '?view=no-key'],
    ['kind', '?view=5t0ry00000'],
    ['version', '?view=0f0thervers'],
  ])('that leads nowhere is told: %s', async (what, search) => {
    keep({ '5t0ry00000': story, '0f0thervers': { ...saved, version: 9 } })
    const { store } = open(`/${search}`)
    await opened(store)
    expect(store.snapshot().notices).toMatchObject([{ what }])
    expect(viewOf(store).focus).toEqual([])
  })

  it('is left as it is where the server does not answer, to be tried again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')))
    const { store, address } = open('/?view=k7f3q2m9zz')
    await opened(store)
    expect(store.snapshot().notices).toMatchObject([{ what: 'away' }])
    expect(address()).toBe('/?view=k7f3q2m9zz')
  })

  it('opens a story at its step, and leads on and back', async () => {
    keep({ '5t0ry00001': story })
    const { store, address, back } = open('/?story=5t0ry00001&step=2')
    await opened(store)
    expect(viewOf(store)).toMatchObject({ day: '2021-01-01', focus: ['org-b'] })
    const now = store.snapshot().story
    expect(now).toMatchObject({ step: 2, key: '5t0ry00001' })
    store.setStory(now && { ...now, step: 1 })
    expect(address()).toBe('/?story=5t0ry00001&step=1')
    expect(viewOf(store).day).toBe('2020-01-01')
    store.dispatch({ type: 'selected', ids: ['org-a'] })
    expect(address()).toBe('/?story=5t0ry00001&step=1&day=2020-01-01&select=org-a')
    const there = open(address())
    await opened(there.store)
    expect(viewOf(there.store).selection).toEqual(['org-a'])
    expect(there.store.snapshot().story?.step).toBe(1)
    back()
    await expect.poll(() => viewOf(store).selection).toEqual([])
  })
})

it('a story that is only begun is in no address', () => {
  const { store, address } = open('/?day=2026-11-22')
  store.setStory(createStory())
  store.dispatch({ type: 'selected', ids: ['org-a'] })
  expect(address()).toBe('/?day=2026-11-22&select=org-a')
})
