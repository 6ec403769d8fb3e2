import { describe, expect, it } from 'vitest'
import type { CitedFactsFragment, FactKind } from '../../viz/client/generated.ts'
import { evidenceOf, toFacts } from '../../viz/state/fact-evidence.ts'
import { toResultSeries } from '../../viz/state/result-series.ts'

type Supported = CitedFactsFragment['supports']['nodes'][number]
const fact = (kind: FactKind, subject: string, object?: string, from?: string): Supported => ({
  kind,
  subject: { id: subject } as Supported['subject'],
  object: object ? ({ id: object } as Supported['subject']) : null,
  period: from ? { from, to: from } : null,
})
const citation = (id: string, ...nodes: Supported[]): CitedFactsFragment => ({
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
  supports: { nodes },
})

const citations = [
  citation('cit-1', fact('APPLIES_IN', 'agr-a', 'unit-x'), fact('SIGNING', 'agr-a', undefined, '2020')),
  citation('cit-2', fact('APPLIES_IN', 'agr-a', 'unit-x'), fact('APPLIES_IN', 'agr-a', 'unit-y')),
  citation('cit-3', fact('APPLIES_IN', 'agr-b', 'unit-x')),
]

describe('the facts of a thing', () => {
  it('each gather all citations that support them, and leave out what is of other things', () => {
    expect(
      toFacts(citations, 'agr-a').map(({ kind, object, citations }) => [
        kind,
        object,
        citations.map(({ id }) => id),
      ]),
    ).toEqual([
      ['APPLIES_IN', 'unit-x', ['cit-1', 'cit-2']],
      ['SIGNING', undefined, ['cit-1']],
      ['APPLIES_IN', 'unit-y', ['cit-2']],
    ])
  })

  it('give the evidence of one fact, or of all of a kind, each citation once', () => {
    const facts = toFacts(citations, 'agr-a')
    const ids = (kind: FactKind, object?: string) => evidenceOf(facts, kind, object).map(({ id }) => id)
    expect(ids('APPLIES_IN', 'unit-y')).toEqual(['cit-2'])
    expect(ids('APPLIES_IN')).toEqual(['cit-1', 'cit-2'])
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
