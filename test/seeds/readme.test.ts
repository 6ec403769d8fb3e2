import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createFolder, findProblems, fixtureDocuments, fixtureRecords } from './support/records.ts'

const readme = readFileSync('seeds/README.md', 'utf8')

describe('the example in the README of the records', () => {
  it('is a sound record whose citations can be proved', async () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? []
    expect(example).toContain('kind: PROGRAMME')
    const folder = createFolder({ 'agr-may-suoi-2022.yaml': example })
    const { problems, records } = await findProblems([fixtureRecords, folder], fixtureDocuments)
    expect(problems).toEqual([])
    expect(records.map(({ id }) => id)).toContain('agr-may-suoi-2022')
  })
})
