import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore } from '../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../api/graph/embedded/engine.ts'
import { collectionNames, variables } from '../api/graph/variables.ts'
import { checkRecords } from '../seeds/check.ts'
import { loadPlan } from '../seeds/load.ts'
import { toPlan } from '../seeds/plan.ts'
import { readRecords, toFolder } from '../seeds/read.ts'
import { createTestApp, post } from './api/support/ask.ts'
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
      const store = createStore(await openEmbeddedEngine(`${folder}/graph`))
      const { records } = checkRecords(await readRecords(collectionNames.map(toFolder)))
      await loadPlan(store, toPlan(records))
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
})
