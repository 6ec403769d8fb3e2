import type { NodeRow } from '../../../api/graph/store.ts'
import { toNodeRow } from '../../../seeds/plan/rows.ts'
import { type Chunk, createRelate } from './rows.ts'
import { idOf, type Shape } from './shape.ts'

/** Four wide areas of cooperation, with five narrower ones each. */
const wide = 4
export const areaCount = wide + wide * 5

/** What everything else leads to: the sources and the areas. Their citation comes with the first province. */
export function* toFoundations({ sources }: Shape): Generator<Chunk> {
  const citationId = idOf.placeCitation(0)
  const relate = createRelate(citationId)
  const numbers = Array.from({ length: areaCount }, (_, number) => number)
  yield {
    nodes: numbers.map((number) =>
      toNodeRow('CooperationArea', idOf.area(number), {
        name: `Lĩnh vực phối hợp số ${number}`,
        nameEn: `Area of cooperation ${number}`,
        citationIds: [citationId],
      }),
    ),
    relations: numbers
      .slice(wide)
      .map((number) => relate('BROADER', idOf.area(number), idOf.area(number % wide))),
  }
  for (let number = 0; number < sources; number += 1) yield { nodes: [toSource(number)], relations: [] }
}

function toSource(number: number): NodeRow {
  return toNodeRow('Source', idOf.source(number), {
    title: `Bài báo số ${number} về phối hợp ở biên giới`,
    publisher: 'Báo Biên phòng',
    url: `https://example.org/${number}`,
  })
}
