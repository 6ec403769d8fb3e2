import { describe, expect, it } from 'vitest'
import { toParagraphs } from '../../viz/state/paragraphs.ts'

const at = (id: string, paragraph: number | null, start: number | null = null) => ({ id, paragraph, start })

describe('the citations of a source', () => {
  it('stand by paragraph in the order of the document, those of no known paragraph last', () => {
    const paragraphs = toParagraphs([
      at('cit-none', null),
      at('cit-late', 12, 0),
      at('cit-second', 3, 40),
      at('cit-first', 3, 2),
      at('cit-whole', 3),
    ])
    expect(paragraphs.map(({ paragraph, citations }) => [paragraph, citations.map(({ id }) => id)])).toEqual([
      [3, ['cit-whole', 'cit-first', 'cit-second']],
      [12, ['cit-late']],
      [undefined, ['cit-none']],
    ])
  })

  it('make no paragraph where there are none', () => {
    expect(toParagraphs([])).toEqual([])
  })
})
