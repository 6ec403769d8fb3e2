import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { variables } from '../../api/graph/variables.ts'

const guide = readFileSync('api/OPERATIONS.md', 'utf8')
const all = (pattern: RegExp) => [...guide.matchAll(pattern)].map(([, found = '']) => found)

describe('the page on running the atlas', () => {
  it('names variables alone that there are', () => {
    const ofCompose = readFileSync('.env.example', 'utf8').match(/^\w+(?==)/gm) ?? []
    const known: readonly string[] = [...variables.map(({ name }) => name), ...ofCompose]
    const named = all(/\b((?:ATLAS|NEO4J)_[A-Z_]+)/g)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('leads only to files that there are, and to scripts', () => {
    const links = all(/\]\((?!https?:)([^)#]+)/g)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((path) => !existsSync(join('api', path)))).toEqual([])
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = all(/npm run ([a-z0-9:]+)/g)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names programs that the image has', () => {
    const programs = all(/node dist\/([a-z/]+)\.js/g)
    expect(programs.length).toBeGreaterThan(2)
    expect(programs.filter((program) => !existsSync(`${program}.ts`))).toEqual([])
  })

  it('gives what the programs say when they do not go', () => {
    const sources = [
      'api/graph/errors.ts',
      'api/graph/embedded/failures.ts',
      'api/graph/neo4j/certificates.ts',
      'api/graph/neo4j/failures.ts',
      'api/plugins/readiness.ts',
    ]
      .map((file) => readFileSync(file, 'utf8'))
      .join()
    const table = guide.split('## When it does not go')[1] ?? ''
    const said = [...table.matchAll(/^\| `(?:\/readyz`: `)?([\w .]+)/gm)].map(([, found = '']) =>
      found.trim(),
    )
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter((text) => !sources.includes(text))).toEqual([])
  })
})
