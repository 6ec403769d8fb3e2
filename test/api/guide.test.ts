import { existsSync, readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../api/client-errors.ts'
import { maximumPage } from '../../api/paging/page.ts'
import { createSchema } from '../../api/schema.ts'
import { nodeTypes } from '../../schema/vocabulary.ts'

const guide = readFileSync('api/README.md', 'utf8')

describe('the page about the API', () => {
  it('lists every error code that there is and no other, with what it means', () => {
    const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ])
    expect(rows).toEqual(Object.entries(errorCodes))
  })

  it('explains every prefix of ids that an answer can bear', () => {
    const hidden = new Set<string>([nodeTypes.Redirect, nodeTypes.Support].map(({ prefix }) => prefix))
    const prefixes = Object.values(nodeTypes).map(({ prefix }) => prefix)
    for (const prefix of prefixes) expect(guide.includes(`\`${prefix}-\``), prefix).toBe(!hidden.has(prefix))
  })

  it('names the size of a page that is allowed', () => {
    expect(guide).toContain(`1 to ${maximumPage}.`)
  })

  it('shows queries that fit the schema', () => {
    const queries = [...guide.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query)
    expect(queries.length).toBeGreaterThan(0)
    for (const query of queries) expect(validate(createSchema(), parse(query))).toEqual([])
  })

  it('leads only to files that there are', () => {
    const links = [...guide.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(1)
    for (const path of links) expect(existsSync(`api/${path}`), path).toBe(true)
  })
})
