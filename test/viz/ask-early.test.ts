import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { knownOperations } from '../../api/operations/generated.ts'
import { dayInVietNam } from '../../schema/partial-date.ts'
import { askEarly, toNetworkVariables } from '../../viz/client/ask-early.ts'
import { fetchGraph } from '../../viz/client/fetch-graph.ts'
import { AreasDocument, NetworkDocument } from '../../viz/client/generated.ts'
import { fromSearchParams } from '../../viz/state/address.ts'

const today = dayInVietNam(new Date())
const empty = { network: { hidden: 0, nodes: [], edges: [] } }
const toAnswer = (data: unknown) => new Response(JSON.stringify({ data }))
const at = (address: string) => new URL(address, 'http://localhost')
const networkOf = (address: string) =>
  toNetworkVariables(fromSearchParams(at(address).searchParams, today).view)

describe('what is asked for before the viewer is there', () => {
  const sent = vi.fn<(path: string, options: RequestInit) => Promise<Response>>()
  const asked = () =>
    sent.mock.calls.map(([, { body }]) => {
      const { variables, extensions } = JSON.parse(String(body))
      return [knownOperations.get(extensions.persistedQuery.sha256Hash)?.name, variables]
    })
  beforeEach(() => {
    sent.mockReset().mockImplementation(async () => toAnswer(empty))
    vi.stubGlobal('fetch', sent)
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    '/',
    '/?day=2025-07-01',
    '/?day=2025-07-01&limit=2000&focus=org-a,org-b&lang=en',
    '/?day=never&limit=7&focus=,,%20&add=org-c*',
  ])('is what the view at %s is drawn of, and asked for once', async (address) => {
    expect(askEarly(at(address))).toBe(true)
    expect(asked()).toEqual([
      ['Network', networkOf(address)],
      ['Areas', {}],
    ])
    expect(await fetchGraph(NetworkDocument, networkOf(address))).toEqual(empty)
    await fetchGraph(AreasDocument, {})
    expect(sent).toHaveBeenCalledTimes(2)
    await fetchGraph(NetworkDocument, networkOf(address))
    expect(sent).toHaveBeenCalledTimes(3)
  })

  it.each(['/data', '/?view=k7', '/?story=k7&step=2', '/#long', '/agreement/agr-a'])(
    'is nothing at %s, of which the address does not tell',
    (address) => {
      expect(askEarly(at(address))).toBe(false)
      expect(sent).not.toHaveBeenCalled()
    },
  )

  it('is given up by whoever does not want it any more, and fails as it would have later', async () => {
    sent.mockImplementation(
      (_, { signal }) =>
        new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason))),
    )
    askEarly(at('/'))
    const stop = new AbortController()
    const given = fetchGraph(NetworkDocument, networkOf('/'), stop.signal)
    stop.abort()
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
    sent.mockRejectedValue(new TypeError('no network'))
    askEarly(at('/'))
    await expect(fetchGraph(NetworkDocument, networkOf('/'))).rejects.toMatchObject({ name: 'ServerAway' })
  })
})
