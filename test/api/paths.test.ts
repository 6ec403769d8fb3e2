import { describe, expect, it } from 'vitest'
import { ask, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $asOf: Date) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, asOf: $asOf) {
    length nodes { id degree } edges { source target role basis evidence { id paragraph source { title } } } } }`

describeApi((app) => {
  const find = async (from: string, to: string, rest: Record<string, unknown> = {}) =>
    list(await ask(app(), query, { from, to, ...rest }), 'paths')
  const ways = (paths: readonly unknown[]) => paths.map((path) => list(path, 'nodes.*.id').join(' '))

  describe('How are two actors connected?', () => {
    it('by the coordination that both are a party to', async () => {
      expect(ways(await find('org-don-suoi-dan', 'org-doan-999'))).toEqual([
        'org-don-suoi-dan agr-chuong-trinh-2023 org-doan-999',
      ])
    })

    it('over the partners that they have in common, each step with its evidence', async () => {
      const [path] = await find('org-don-hoa-ngan', 'org-doan-999')
      expect(path).toMatchObject({
        length: 4,
        nodes: [
          { id: 'org-don-hoa-ngan' },
          { id: 'act-tuan-tra-2024' },
          { id: 'org-don-suoi-dan' },
          { id: 'agr-chuong-trinh-2023' },
          { id: 'org-doan-999' },
        ],
      })
      for (const edge of list(path, 'edges'))
        expect(edge).toMatchObject({
          basis: 'STATED',
          evidence: [{ id: 'cit-bao-bien-cuong-1', paragraph: 3, source: { title: expect.any(String) } }],
        })
    })

    it('in every shortest way, those that sources state first', async () => {
      expect(ways(await find('org-don-hoa-ngan', 'org-doan-999'))).toEqual([
        'org-don-hoa-ngan act-tuan-tra-2024 org-don-suoi-dan agr-chuong-trinh-2023 org-doan-999',
        'org-don-hoa-ngan agr-khong-ro-ngay org-bdbp-may-ngan agr-chuong-trinh-2023 org-doan-999',
      ])
      expect(await find('org-don-hoa-ngan', 'org-doan-999', { first: 1 })).toHaveLength(1)
    })

    it('not by witnessing, nor over a placeholder that stands for several', async () => {
      expect(await find('org-bon-don-bien-phong', 'org-doan-999')).toHaveLength(1)
      expect(await find('org-don-ban-suong-hoa-song', 'org-doan-999')).toEqual([])
    })

    it('not beyond the length asked for', async () => {
      expect(await find('org-don-hoa-ngan', 'org-doan-999', { maxLength: 3 })).toEqual([])
      expect(await find('org-don-hoa-ngan', 'org-doan-999', { maxLength: 4 })).toHaveLength(2)
    })

    it('on a day, by what has begun and not ended, over those that exist', async () => {
      const pair = ['org-don-suoi-dan', 'org-don-hoa-ngan'] as const
      expect(await find(...pair, { asOf: '2024-03-11' })).toHaveLength(1)
      expect(ways(await find(...pair, { asOf: '2026-01-15' }))).toEqual([
        'org-don-suoi-dan agr-chuong-trinh-2023 org-bdbp-may-ngan agr-khong-ro-ngay org-don-hoa-ngan',
      ])
    })

    it('by an id that it bore before as well', async () => {
      expect(await find('org-doan-ktqp-999', 'org-don-suoi-dan')).toHaveLength(1)
    })
  })

  describe('paths that cannot be asked for', () => {
    it.each([
      [
        'an unknown end',
        { from: 'org-khong-co', to: 'org-doan-999' },
        'NOT_FOUND: "from" names an actor that does not exist: org-khong-co.',
      ],
      [
        'an end that is no actor',
        { from: 'org-doan-999', to: 'agr-ket-nghia-2022' },
        'BAD_USER_INPUT: "to" takes ids that begin with org- or unit-, and not "agr-ket-nghia-2022": find them with "search".',
      ],
      [
        'one actor twice',
        { from: 'org-doan-999', to: 'org-doan-ktqp-999' },
        'BAD_USER_INPUT: "from" and "to" are both org-doan-999: name two actors.',
      ],
      [
        'too long chains',
        { from: 'org-doan-999', to: 'org-don-suoi-dan', maxLength: 13 },
        'BAD_USER_INPUT: "maxLength" is 13: ask for chains of 1 to 12 edges.',
      ],
      [
        'no chain at all',
        { from: 'org-doan-999', to: 'org-don-suoi-dan', first: 0 },
        'BAD_USER_INPUT: "first" is 0: ask for 1 to 20 chains.',
      ],
    ])('are refused: %s', async (_, variables, message) => {
      expect(await refusal(app(), query, variables)).toBe(message)
    })
  })

  describe('Who holds the network together, and which groups form?', () => {
    it('is told by betweenness and communities, over what the answer draws', async () => {
      const network = '{ network { nodes { id betweenness community } } }'
      const nodes = list(await ask(app(), network), 'network.nodes') as Array<{
        id: string
        betweenness: number
        community: number
      }>
      const of = (id: string) => nodes.find((node) => node.id === id)
      expect(Math.max(...nodes.map(({ betweenness }) => betweenness))).toBeGreaterThan(0)
      expect(of('org-don-suoi-dan')?.community).toBe(of('act-tuan-tra-2024')?.community)
      expect(of('org-huyen-uy-thac-bac')?.community).not.toBe(of('act-tuan-tra-2024')?.community)
      expect(list(await ask(app(), network), 'network.nodes')).toEqual(nodes)
    })
  })
})
