import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openStore } from '../api/graph/open.ts'
import { variables } from '../api/graph/variables.ts'
import { createTestApp, post } from './api/support/ask.ts'
import { copyRealGraph, readRealRecords } from './setup/real-records.ts'
import { inTemporaryFolder } from './setup/temporary-folder.ts'

const readme = readFileSync('README.md', 'utf8')
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts

/** The text of the first fenced block in the language. */
function block(language: string): string {
  return readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
}

describe('the README', () => {
  it('shows a query with the answer that it gets', () =>
    inTemporaryFolder(async (folder) => {
      const path = `${folder}/graph`
      await copyRealGraph(path)
      const store = await openStore({ engine: 'embedded', path })
      const { data } = await post(createTestApp({ store }), block('graphql'))
      await store.close()
      expect({ data }).toEqual(JSON.parse(block('json')))
    }))

  it('names every environment variable with its default', () => {
    for (const variable of variables) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${variable.name}\` |`))
      expect(row, variable.name).toBeDefined()
      if ('default' in variable) expect(row).toContain(`\`${variable.default}\``)
    }
  })

  it('leads only to files that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(5)
    for (const path of links) expect(existsSync(path), path).toBe(true)
  })

  it('names only scripts that there are', () => {
    const named = [...readme.matchAll(/npm run ([a-z0-9]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(scripts).toHaveProperty(name)
  })

  it.each(['README.md', 'api/README.md'])(
    'asks in the examples of %s for records that there are',
    async (file) => {
      const named = readFileSync(file, 'utf8').match(
        /\b(?:org|unit|zone|agr|act|area|prog|law|src|cit)-[a-z0-9][a-z0-9-]*/g,
      )
      const { records } = await readRealRecords()
      const known = new Set<string>(records.map(({ id }) => id))
      expect(named?.length).toBeGreaterThan(1)
      expect(named?.filter((id) => !known.has(id))).toEqual([])
    },
  )
})
