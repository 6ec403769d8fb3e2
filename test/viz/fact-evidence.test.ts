import { describe, expect, it } from 'vitest'
import type { CitationPartsFragment, FactKind } from '../../viz/client/generated.ts'
import { type CitedFact, evidenceOf } from '../../viz/state/fact-evidence.ts'
import { toResultSeries } from '../../viz/state/result-series.ts'

const citation = (id: string): CitationPartsFragment => ({
  id,
  paragraph: 1,
  start: 0,
  end: 10,
  passageSha256: null,
  passage: null,
  part: 'BODY',
  basis: 'STATED',
  note: null,
  source: { id: 'src-a', title: 'A', publisher: null, publishedOn: null, url: null },
})
const fact = (kind: FactKind, object: string | undefined, ...citations: string[]): CitedFact => ({
  kind,
  object: object ? ({ id: object } as CitedFact['object']) : null,
  period: null,
  basis: 'STATED',
  citations: citations.map(citation),
})

describe('the facts of a thing', () => {
  it('give the evidence of one fact, or of all of a kind, each citation once', () => {
    const facts = [
      fact('SIGNING', undefined, 'cit-1'),
      fact('APPLIES_IN', 'unit-x', 'cit-1', 'cit-2'),
      fact('APPLIES_IN', 'unit-y', 'cit-2'),
    ]
    const ids = (kind: FactKind, object?: string) => evidenceOf(facts, kind, object).map(({ id }) => id)
    expect(ids('APPLIES_IN', 'unit-y')).toEqual(['cit-2'])
    expect(ids('APPLIES_IN')).toEqual(['cit-1', 'cit-2'])
    expect(ids('SIGNING')).toEqual(['cit-1'])
    expect(ids('COVERS')).toEqual([])
  })
})

describe('reported results', () => {
  const result = (what: string, unit: string | null, from?: string) => ({
    what,
    unit,
    period: from ? { from } : null,
  })

  it('form a series where they count the same in the same unit, in the order of time', () => {
    const series = toResultSeries([
      result('trees', 'ha', '2022'),
      result('trees', null),
      result('trees', 'ha', '2021-05'),
    ])
    expect(series.map((one) => one.map(({ period }) => period?.from))).toEqual([
      ['2021-05', '2022'],
      [undefined],
    ])
  })
})
