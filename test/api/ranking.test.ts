import { describe, expect, it } from 'vitest'
import { rank, toTyped } from '../../api/analysis/ranking.ts'
import { toId } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'

let made = 0
function organization(
  name: string,
  more: Partial<GraphNode<'Organization'>> = {},
): GraphNode<'Organization'> {
  made += 1
  const id = toId(`org-a${made}`)
  return {
    type: 'Organization',
    id,
    kind: 'OTHER',
    name,
    aliases: [],
    unnamed: false,
    citationIds: [],
    ...more,
  }
}

/** Names of the nodes that match, best first. */
function order(text: string, ...nodes: GraphNode<'Organization'>[]): string[] {
  return nodes
    .map((node) => ({ name: node.name, match: rank(node, toTyped(text)) }))
    .filter(({ match }) => match)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map(({ name }) => name)
}

describe('ranking of a search', () => {
  it('puts the whole name first, then its beginning, then its words in order, then in any order', () => {
    const names = ['Chà Mường', 'Xã Mường và Chà', 'Mường Chà Tây', 'Mường Chà']
    expect(order('muong cha', ...names.map((name) => organization(name)))).toEqual([
      'Mường Chà',
      'Mường Chà Tây',
      'Xã Mường và Chà',
      'Chà Mường',
    ])
  })

  it('finds names typed without diacritics and gives the whole name a score of one', () => {
    expect(rank(organization('Đồn Biên phòng Ra Mai'), toTyped('don bien phong ra mai'))).toEqual({
      score: 1,
      matched: 'Đồn Biên phòng Ra Mai',
    })
  })

  it('counts the marks that were typed: đường does not rank as dương', () => {
    expect(order('đường', organization('Dương'), organization('Tổ tự quản đường biên'))).toEqual([
      'Tổ tự quản đường biên',
      'Dương',
    ])
    expect(order('Hóa', organization('Hoà'), organization('Xã Thanh Hoá'))).toEqual(['Xã Thanh Hoá', 'Hoà'])
  })

  it('leaves the marks of words typed without any out of account', () => {
    expect(rank(organization('Mường Chà'), toTyped('Muong Chà'))?.score).toBe(1)
    expect(rank(organization('Mường Chà'), toTyped('Muong Chá'))?.score).toBeLessThan(0.3)
  })

  it('takes the last word for the beginning of one while it is being typed', () => {
    expect(order('đồn biên phòng r', organization('Đồn Biên phòng Ra Mai'))).toHaveLength(1)
    expect(order('đươ', organization('Dương'), organization('Đường tuần tra'))[0]).toBe('Đường tuần tra')
  })

  it('knows abbreviations for what they stand for', () => {
    const committee = organization('Ủy ban nhân dân huyện Nậm Pồ')
    expect(rank(committee, toTyped('UBND huyện Nậm Pồ'))?.score).toBe(1)
  })

  it('puts the named before placeholders and a name before an alias', () => {
    expect(
      order('ra mai', organization('Ra Mai', { unnamed: true }), organization('X', { aliases: ['Ra Mai'] })),
    ).toEqual(['X', 'Ra Mai'])
    expect(order('ra mai', organization('X', { aliases: ['Ra Mai'] }), organization('Ra Mai'))).toEqual([
      'Ra Mai',
      'X',
    ])
  })

  it('tells the name that matched as it is written', () => {
    const post = organization('Đồn Biên phòng Ra Mai', { aliases: ['Đồn 593'] })
    expect(rank(post, toTyped('don 593'))?.matched).toBe('Đồn 593')
  })

  it('finds words that stand in different names of one node, after all others', () => {
    const post = organization('Đồn Ra Mai', { aliases: ['Cà Xèng'] })
    expect(rank(post, toTyped('mai xèng'))?.score).toBeLessThan(0.1)
  })

  it('keeps every score between 0 and 1', () => {
    for (const text of ['a', 'đồn', 'x y z', 'đồn biên phòng ra mai 593'])
      expect(rank(organization('Đồn Biên phòng Ra Mai'), toTyped(text))?.score ?? 0).toBeLessThanOrEqual(1)
  })
})
