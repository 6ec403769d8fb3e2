import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCollator, inNameOrder } from '../../viz/state/collator.ts'
import { toFacetCounts } from '../../viz/state/facet-counts.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toRanking } from '../../viz/state/rankings.ts'
import { createNetwork, createNode, createView, statusesOf, today } from './network-fixture.ts'

const vietnamese = ['Ăn', 'An', 'Đắk Lắk', 'Dương', 'Đồn 10', 'Đồn 9', 'Ân', 'Em', 'Ông', 'Oanh', 'Ơn']
const inOrder = ['An', 'Ăn', 'Ân', 'Dương', 'Đắk Lắk', 'Đồn 9', 'Đồn 10', 'Em', 'Oanh', 'Ông', 'Ơn']

describe('names', () => {
  it('stand in the order of the Vietnamese alphabet, numbers in them by value', () => {
    const things = vietnamese.map((name) => ({ name }))
    expect(inNameOrder(things, 'vi').map(({ name }) => name)).toEqual(inOrder)
    expect(things.map(({ name }) => name)).toEqual(vietnamese)
  })

  it('are compared as they are shown in the language', () => {
    const things = [{ name: 'An', nameEn: 'Zone' }, { name: 'Yên', nameEn: 'Area' }, { name: 'Đồn' }]
    expect(inNameOrder(things, 'vi').map(({ name }) => name)).toEqual(['An', 'Đồn', 'Yên'])
    expect(inNameOrder(things, 'en').map(({ name }) => name)).toEqual(['Yên', 'Đồn', 'An'])
  })

  it('order what counts the same: areas of the legend, and ranked things', () => {
    const names: Readonly<Record<string, string>> = {
      'area-a': 'Ơn',
      'area-b': 'Đê điều',
      'area-c': 'An ninh',
    }
    const compare = createCollator('vi').compare
    const network = createNetwork(
      [createNode('agr-x', { type: 'Agreement', kind: 'REGULATION', areas: Object.keys(names) })],
      [],
    )
    const picture = toPicture(network, createView(), statusesOf(network, today))
    const { area } = toFacetCounts(picture, {}, new Map(), (_, a, b) =>
      compare(names[a] ?? '', names[b] ?? ''),
    )
    expect(area.map(({ value }) => value)).toEqual(['area-c', 'area-b', 'area-a'])
    const ranked = toRanking(
      Object.keys(names).map((id) => ({ id })),
      new Map([
        ['area-a', 2],
        ['area-b', 2],
        ['area-c', 1],
      ]),
      (a, b) => compare(names[a.id] ?? '', names[b.id] ?? ''),
    )
    expect(ranked.map(({ one }) => one.id)).toEqual(['area-b', 'area-a', 'area-c'])
  })

  it('are compared in one way everywhere in the viewer', () => {
    const root = new URL('../../viz/', import.meta.url).pathname
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.startsWith('dist'),
    )
    const own = files.filter((name) =>
      /localeCompare|Intl\.Collator\(/.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(own).toEqual(['diagram/collation.ts'])
  })
})
