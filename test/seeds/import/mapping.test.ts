import { describe, expect, it } from 'vitest'
import { head, importCsv, mapping, row } from './support/importing.ts'

describe('a mapping', () => {
  it.each<[string, string, RegExp]>([
    ['is no YAML', 'source: [', /mapping\.yaml:\d+ {2}is not valid YAML/],
    ['is a list', '- a', /mapping\.yaml:1 {2}is no map of fields/],
    [
      'says a field twice',
      `${mapping()}kind: PLAN\n`,
      /mapping\.yaml:9 {2}kind {2}is given twice; the first stands on line 3/,
    ],
    [
      'has a field that is none',
      mapping('partys: []'),
      /mapping\.yaml:9 {2}partys {2}is no field here\n.*Did you mean parties\?/,
    ],
    ['lacks a field', mapping().replace(/title: \{ column.*\n/, ''), /title {2}is missing/],
    [
      'names a kind that is none',
      mapping().replace('REGULATION', 'REGLATION'),
      /mapping\.yaml:3 {2}kind {2}is not a kind of agreement/,
    ],
    [
      'names a role that is none',
      mapping().replace('SIGNATORY', 'SIGNATURE'),
      /parties\[0\]\.role .*\n.*Did you mean SIGNATORY\?/,
    ],
    [
      'concludes without a reason',
      mapping('basis: INFERRED'),
      /reason {2}is missing\n.*An inferred fact says why/,
    ],
    ['has a note in one language', mapping('note: { column: Tên }'), /noteEn {2}is missing/],
    [
      'has a source with a wrong date',
      mapping().replace('{ title:', "{ publishedOn: '2021-13', title:"),
      /source\.publishedOn {2}is neither a date/,
    ],
  ])('is refused when it %s', async (_what, text, why) => {
    const { code, stderr } = await importCsv(`${head}\n${row}\n`, text)
    expect(stderr).toMatch(why)
    expect(code).toBe(2)
  })

  it('tells of words in the sheet that it does not know', async () => {
    const text = mapping().replace('REGULATION', '{ column: Tên, words: { Quy chế mốt: PLAN } }')
    const { code, stderr } = await importCsv(`${head}\n${row}\n`, text)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /A2 “Tên” {2}“Quy chế một” is no kind of agreement that the mapping knows\n.*Did you mean “quy chế mốt”\?/,
    )
  })
})
